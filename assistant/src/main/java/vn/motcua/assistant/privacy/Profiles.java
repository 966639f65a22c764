package vn.motcua.assistant.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's page or handle on a social network. Pages of authorities stay. */
final class Profiles {

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?(?<![a-z])(?:[a-z-]{1,10}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|m\\.me|messenger\\.com|zalo\\.me|zaloapp\\.com|t\\.me|telegram\\.me|instagram\\.com|tiktok\\.com|youtube\\.com|linkedin\\.com)/[^\\s,\\[\\]]{2,200}");

    private static final Pattern AUTHORITY = Pattern.compile(
            "gov|ubnd|congan|chinhphu|dichvucong|vneid|baohiemxahoi|bhxh|motcua|hanhchinhcong|trungtam");

    /** A handle is one word with a sign or a digit in it, or stands behind a colon. */
    private static final Pattern HANDLE = Pattern.compile(
            "(?<![a-z])(?:zalo|fb|face|facebook|insta|instagram|tiktok|telegram|tele|viber|skype|nick)(?: (?:cua|em|toi|minh|la|ten|nick|id|zalo|fb|con|me|bo)){0,4} ?(?:[:=@] ?@?([a-z][a-z0-9._-]{2,40})|@?([a-z]{2,30}[0-9._][a-z0-9._-]{0,40}))(?![a-z0-9])");

    private static final Pattern MORE = Pattern.compile("(?: \\p{Lu}\\p{Ll}{0,7}(?!\\p{L})){1,3}");

    private static final Pattern AT = Pattern.compile("(?<![a-z0-9._%+@-])@[a-z][a-z0-9._]{3,40}(?![a-z0-9@])");

    private Profiles() {}

    static void find(ReadText text, Findings into) {
        Matcher link = LINK.matcher(text.folded());
        while (link.find()) {
            if (!AUTHORITY.matcher(link.group()).find()) {
                into.mask(link.start(), link.end(), Kind.PROFILE);
            }
        }
        Matcher handle = HANDLE.matcher(text.folded());
        while (handle.find()) {
            int group = handle.start(1) >= 0 ? 1 : 2;
            String name = handle.group(group);
            if (!AUTHORITY.matcher(name).find() && !name.contains(".gov") && !isDomain(name)) {
                into.mask(handle.start(group), shownName(text, handle.end(group)), Kind.PROFILE);
            }
        }
        Matcher at = AT.matcher(text.folded());
        while (at.find()) {
            if (!AUTHORITY.matcher(at.group()).find()) {
                into.mask(at.start(), at.end(), Kind.PROFILE);
            }
        }
    }

    /** Behind the words with capitals that follow: "fb: Hoa Nguyễn". */
    private static int shownName(ReadText text, int from) {
        Matcher more = MORE.matcher(text.cased()).region(from, text.cased().length());
        return more.lookingAt() ? more.end() : from;
    }

    private static boolean isDomain(String name) {
        return name.endsWith(".com") || name.endsWith(".me") || name.endsWith(".vn") || name.equals("com");
    }
}
