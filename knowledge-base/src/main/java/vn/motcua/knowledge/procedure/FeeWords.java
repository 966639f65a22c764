package vn.motcua.knowledge.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text beside a fee says of money, wherever the portal printed it: in a bracket, or in the description of a way of handing in. */
public final class FeeWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** "20.000 đồng", "20.000 (hai mươi nghìn) đồng", "20 ngàn", "75.000/giấy". */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\d[\\d.,]*\\s*(?:\\([^)]{1,80}\\)\\s*)?(?:đồng|vnđ|vnd|đ(?!\\p{L})|usd|triệu|nghìn|ngàn)"
                    + "|\\d{1,3}(?:[.,]\\d{3})+\\s*/\\s*\\p{L}",
            FLAGS);

    /** "Thu bằng 50% mức phí", "giảm 50%": a share of a fee, where "nộp trực tuyến 100% hồ sơ" is none. */
    private static final Pattern SHARE = Pattern.compile(
            "(?<!\\p{L})(?:thu|giảm|mức|bằng|phí)(?!\\p{L})[^.;\\n]{0,40}?\\d\\s*%|\\d\\s*%[^.;\\n]{0,20}?(?:phí|mức thu|mức giá)",
            FLAGS);

    private static final Pattern OF_MONEY = Pattern.compile("phí|mức thu|miễn|giảm", FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s+|\\n");

    private static final Pattern LEFT_TO_OTHERS = Pattern.compile(
            "(?:hội đồng nhân dân|hđnd|[uủ][ỷy] ban nhân dân|ubnd)[^.;]{0,60}(?:quy định|quyết định)"
                    + "|(?:quy định|quyết định|nghị quyết) của (?:hội đồng nhân dân|hđnd|[uủ][ỷy] ban nhân dân|ubnd)",
            FLAGS);

    /** "đến hết ngày 31/12/2025", "đến 30/6/2026", "đến hết ngày 31 tháng 12 năm 2026". */
    private static final Pattern END = Pattern.compile(
            "(?:đến|tới)\\s+(?:hết\\s+)?(?:ngày\\s+)?(?:(?<d>\\d{1,2})\\s*[/.-]\\s*(?<m>\\d{1,2})\\s*[/.-]\\s*(?<y>\\d{4})"
                    + "|(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})\\s+năm\\s+(?<year>\\d{4}))",
            FLAGS);

    private FeeWords() {}

    /** Whether an amount of money, or a share of one, stands in it. */
    public static boolean namesAnAmount(String text) {
        return AMOUNT.matcher(text).find() || SHARE.matcher(text).find();
    }

    /** Whether it leaves the amount to a council or a committee. */
    public static boolean isLeftToOthers(String text) {
        return LEFT_TO_OTHERS.matcher(text).find();
    }

    /** The days on which something ends by its own words, the earliest first. */
    public static List<LocalDate> endsIn(String text) {
        return END.matcher(text)
                .results()
                .flatMap(FeeWords::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same of a text that is about much else: only where a sentence speaks of money. */
    public static List<LocalDate> feeEndsIn(String text) {
        return SENTENCE.splitAsStream(text)
                .filter(sentence -> OF_MONEY.matcher(sentence).find() || namesAnAmount(sentence))
                .flatMap(sentence -> endsIn(sentence).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<LocalDate> day(MatchResult end) {
        try {
            return Stream.of(
                    LocalDate.of(number(end, "y", "year"), number(end, "m", "month"), number(end, "d", "day")));
        } catch (DateTimeException impossible) {
            return Stream.empty();
        }
    }

    private static int number(MatchResult end, String group, String other) {
        return Integer.parseInt(Optional.ofNullable(end.group(group)).orElseGet(() -> end.group(other)));
    }
}
