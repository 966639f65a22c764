package vn.motcua.assistant.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days on which somebody was born: dates beside "sinh", "ngày sinh" or a name. A year alone stays, since many papers depend on it and it
 * tells nobody apart; so do dates of laws, deadlines and events.
 */
final class BirthDates {

    private static final String WORDS =
            "(?:mong|mung|muoi|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|khong|linh|le|tram|nghin|ngan|ham|tram|le|ti)";

    private static final String DATE = "(?:\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:\\d{4}|\\d{2})(?!\\d)"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)"
            + "|(?:mong |mung )?\\d{1,2} thang (?:\\d{1,2}|gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?:,? ?(?:nam)? ?\\d{4}| nam \\d{2}(?!\\d))?"
            + "|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}(?!\\d)"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}(?!\\d)"
            + "|\\d{1,2} ?[./-] ?\\d{1,2}(?![0-9]|[./-]\\d)"
            + "|(?:" + WORDS + " ){1,4}thang(?:(?: " + WORDS + "){1,2} nam(?: " + WORDS + "){2,8}|(?: " + WORDS
            + "){1,2}))";

    private static final String BORN =
            "(?:(?<!phat |hoc |ve |khai |thi |hy |an |gia |ho |ky |chan |dan |tam |ma )(?<![a-z])sinh|(?<![a-z])(?:ngay sinh|nam sinh|ngay thang nam sinh|sn|ns|chao doi|ra doi|dob|sinh nhat|date of birth|born|(?:em |con |chau |be |vo |moi |toi )de))";

    private static final Pattern AFTER_WORD = Pattern.compile(
            BORN + "(?! vien| hoat| thai| trac| loi)([^.!?;\\n0-9\\[\\]]{0,40}?)(?<![0-9/.])(" + DATE + ")");

    /** Days that rules speak of, not persons: "sinh trước ngày 1/1/2000". */
    private static final Pattern GENERAL =
            Pattern.compile("\\b(?:truoc|sau|tu|ke|den|luat|dinh|theo|nop|han|lich hen|hoi|xin|dang ky|lam)\\b");

    /** The other date of a mistake: "sinh 3/2/1985 nhưng giấy ghi 3/12/1985". */
    private static final Pattern OTHER = Pattern.compile(
            "(?:\\[da an ngay sinh\\]|(?<!khai )sinh|khai sinh(?=[^.!?;\\n\\[\\]]{0,60}(?:ghi|nham|sai) ))[^.!?;\\n\\[\\]]{0,60}?(?:ghi|thanh|sang|nham|la|dung|sai)(?: (?:la|thanh|nham|sai|ngay|sang)){0,2} (\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})(?!\\d)");

    private static final Pattern BEFORE_WORD = Pattern.compile(
            "(?<![0-9/.])(" + DATE + ") ?(?:la )?(?:ngay )?(?:sinh nhat|ngay sinh|sinh)\\b(?! hoat| vien)");

    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\[da an ten\\][ ,;:(\\-]{1,4}(?:ngay )?(\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2}))(?!\\d)");

    private BirthDates() {}

    static void find(ReadText text, Findings into) {
        if (!text.hasDigit() && !text.folded().contains("thang")) {
            return;
        }
        Matcher after = AFTER_WORD.matcher(text.folded());
        int from = 0;
        while (after.find(from)) {
            if (!GENERAL.matcher(after.group(1)).find()) {
                into.mask(after.start(2), after.end(2), Kind.BIRTH);
            }
            from = after.end();
        }
        mask(BEFORE_WORD, text, into);
        mask(AFTER_NAME, text, into);
        mask(OTHER, text, into);
    }

    private static void mask(Pattern pattern, ReadText text, Findings into) {
        Matcher matcher = pattern.matcher(text.folded());
        while (matcher.find()) {
            into.mask(matcher.start(1), matcher.end(1), Kind.BIRTH);
        }
    }
}
