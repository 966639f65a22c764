package vn.motcua.assistant.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a message tells how to reach its citizen ("…, sđt 0912 345 678", "gọi tôi số [đã ẩn số điện thoại]"). That says nothing of
 * what is asked, and its words ("số", "điện thoại") are those of other questions.
 */
final class ContactMention {

    private static final String NUMBER =
            "(?:\\[[^\\]]{0,12}(?:điện thoại|dien thoai)[^\\]]{0,12}\\]|(?<!\\d)(?:\\+?84|0)[ .-]?\\d(?:[ .-]?\\d){8}(?!\\d))";

    private static final String LABEL =
            "(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|số|so|zalo|liên hệ|lien he|lh|alo|gọi|goi|nhắn|nhan|phone|call)";

    private static final String OF_WHOM =
            "(?:cho|tôi|toi|tui|em|mình|minh|con|cháu|chau|anh|chị|chi|lại|lai|theo|qua|vào|vao|của|cua|là|la|me|at|nhé|nhe|nha|ạ)";

    private static final Pattern MENTION = Pattern.compile(
            "[,;.:\\- ]*(?:(?<![\\p{L}\\p{N}])(?:" + LABEL + "|" + OF_WHOM + ")[ :]+){0,6}" + NUMBER
                    + "(?: (?:nhé|nhe|nha|ạ|a|nghe)(?![\\p{L}\\p{N}]))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is left where it stood: commas with nothing between them, and at the ends. */
    private static final Pattern ENDS = Pattern.compile("^[ ,]+|[ ,]+$");

    private static final Pattern COMMAS = Pattern.compile(" *,(?: *,)*");

    private ContactMention() {}

    /** A cleaned message without it; the message itself where there is none or nothing else is in it. */
    static String without(String clean) {
        Matcher mention = MENTION.matcher(clean);
        if (!mention.find()) {
            return clean;
        }
        String rest = COMMAS.matcher(mention.replaceAll(" , ")).replaceAll(",");
        String bare = ENDS.matcher(rest).replaceAll("");
        return bare.isEmpty() ? clean : bare;
    }
}
