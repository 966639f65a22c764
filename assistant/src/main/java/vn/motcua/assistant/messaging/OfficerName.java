package vn.motcua.assistant.messaging;

/**
 * How citizens are told who an officer is: by name, or only that it is an officer. With the words goes "Cán bộ Lan", so that channels which
 * show one name for everything tell a person's words from the machine's.
 */
public final class OfficerName {

    private static final String OFFICER = "Cán bộ";

    private OfficerName() {}

    /**
     * The speaker of an officer's words, see {@link vn.motcua.connector.Reply#speaker()}.
     *
     * @param name the name that citizens are told; empty where none is told
     */
    public static String speaker(String name) {
        String bare = bare(name);
        return bare.isEmpty() ? OFFICER : OFFICER + " " + bare;
    }

    /** A name without the word for the office, which speakers begin with and accounts are sometimes called by as well; may be empty. */
    public static String bare(String name) {
        String stripped = name.strip();
        return stripped.regionMatches(true, 0, OFFICER, 0, OFFICER.length())
                ? stripped.substring(OFFICER.length()).strip()
                : stripped;
    }
}
