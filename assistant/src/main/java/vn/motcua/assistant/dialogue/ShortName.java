package vn.motcua.assistant.dialogue;

import vn.motcua.knowledge.procedure.Procedure;

/** The name of a procedure where space is short. The whole official name always stands in the origin line. */
final class ShortName {

    private static final String FORMAL_LEAD = "Thủ tục ";

    private ShortName() {}

    /**
     * The common name, else the official one, cut at a word with an ellipsis when it is longer.
     *
     * @param longest the most characters, 10 or more
     */
    static String of(Procedure procedure, int longest) {
        return cut(withoutLead(procedure.shortName()), longest);
    }

    /** A name cut at a word with an ellipsis when it is longer; the longest must be 10 or more. */
    static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = name.lastIndexOf(' ', longest - 1);
        return name.substring(0, end > longest / 2 ? end : longest - 1).strip() + "…";
    }

    /** "Thủ tục đăng ký khai sinh" is "Đăng ký khai sinh" in a heading. */
    private static String withoutLead(String name) {
        if (!name.startsWith(FORMAL_LEAD) || name.length() < FORMAL_LEAD.length() + 2) {
            return name;
        }
        int first = FORMAL_LEAD.length();
        return Character.toUpperCase(name.charAt(first)) + name.substring(first + 1);
    }
}
