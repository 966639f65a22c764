package vn.motcua.assistant.citizenreport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** A place in a citizen's words. */
final class PlaceWords {

    /** The longest that is kept, in characters. */
    static final int LONGEST = 200;

    private static final double ALIKE = 0.75;
    private static final int MOST_WORDS = 40;

    /** What stands before a place, and what may be one: "ở đầu ngõ 5", "trước cổng trường tiểu học". */
    private static final Pattern BEHIND = Pattern.compile(
            "(?iuU)(?:^|[\\s,;.:(])((?:ở|tại|đoạn|trước|sau|cạnh|gần|đối diện|đầu|cuối|ngay|o|tai|doan|truoc|gan|doi dien|dau|cuoi"
                    + "|at|near|in front of|opposite)\\s+\\S.*)$");

    /** Without one of these behind "ở" it is no place that anybody finds: "ở đây", "ở nhà tôi". */
    private static final Pattern NAMED = Pattern.compile(
            "(?iuU)(?:\\d|\\b(?:đường|phố|ngõ|ngách|hẻm|kiệt|xóm|thôn|ấp|bản|buôn|làng|tổ|khu|cổng|trường|chợ|cầu|ngã|quốc lộ|tỉnh lộ"
                    + "|ql|tl|nhà văn hóa|ủy ban|ubnd|trạm|bệnh viện|chùa|đình|đền|nhà thờ|công viên|bến|nhà ga|chung cư|kênh|đê"
                    + "|street|lane|alley|road|market|school|gate)\\b)");

    /** The same typed without marks, where "cho" may be "for" and "to" may be "large". */
    private static final Pattern NAMED_WITHOUT_MARKS = Pattern.compile(
            "(?i)(?:\\d|\\b(?:duong|pho|ngo|ngach|hem|xom|thon|ap|lang|khu|cong"
                    + "|truong|cau|nga (?:ba|tu|nam)|quoc lo|nha van hoa|uy ban|ubnd|tram|benh vien|chua|dinh|den|nha tho|cong vien|ben|nha ga"
                    + "|chung cu|kenh|cho (?!toi|em|dan|minh|nguoi|ba con|chung)|cong cho|street|lane|alley|road|market|school|gate)\\b)");

    /** "Bãi rác cũ" is a place that is named after what lies there; "bãi rác bốc mùi" is what has happened. */
    private static final Pattern DUMP = Pattern.compile(
            "(?:(?:o|cho|ngay|chinh la|la) )?bai \\S+(?: (?!boc|hoi|thoi|thui|chay|tran|day|qua|to|lon|bi|khong|chua)\\S+){1,6}");

    /** Words that tell no place from another. */
    private static final Set<String> EMPTY = Set.of(
            "o", "tai", "ngay", "gan", "truoc", "sau", "canh", "doan", "cho", "phia", "ben", "cua", "the", "at", "near",
            "in", "of", "nha", "a", "va", "co");

    private PlaceWords() {}

    /** The place that a report names by itself; empty when it names none that can be found. */
    static Optional<String> in(String report) {
        Matcher behind = BEHIND.matcher(report.replaceAll("\\s+", " "));
        while (behind.find()) {
            String place =
                    cut(behind.group(1).split("[.;!?]|\\s(?:đã|bị|bi|rất|nên|mà|từ hôm|mấy hôm|is|are)\\s", 2)[0]);
            Pattern named = Letters.isMarked(report.toLowerCase(Locale.ROOT)) ? NAMED : NAMED_WITHOUT_MARKS;
            if (named.matcher(place).find()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Whether an answer may say where: it begins as places do, or names something that stands somewhere. */
    static boolean mayBeOne(String answer) {
        String plain = answer.replaceAll("\\s+", " ").strip();
        Pattern named = Letters.isMarked(plain.toLowerCase(Locale.ROOT)) ? NAMED : NAMED_WITHOUT_MARKS;
        return BEHIND.matcher(plain).find()
                || named.matcher(plain).find()
                || DUMP.matcher(Words.of(plain).stream().map(Token::folded).collect(Collectors.joining(" ")))
                        .matches();
    }

    /** As it is kept. */
    static String cut(String place) {
        String plain = place.replaceAll("\\s+", " ").strip().replaceFirst("[,;.:]+$", "");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** The words that tell a place from others, without marks and in one order, separated by spaces. */
    static String key(String place) {
        return String.join(" ", new TreeSet<>(words(place)));
    }

    /** Whether two keys speak of one place: three quarters of the words that either has. Without words they speak of none. */
    static boolean alike(String key, String other) {
        Set<String> one = Set.of(key.split(" "));
        Set<String> two = Set.of(other.split(" "));
        if (key.isBlank() || other.isBlank() || !numbers(one).equals(numbers(two))) {
            return false;
        }
        long both = one.stream().filter(two::contains).count();
        return both >= ALIKE * (one.size() + two.size() - both);
    }

    /** "ngõ 5" is not "ngõ 7", however alike the rest is. */
    private static Set<String> numbers(Set<String> words) {
        return words.stream().filter(word -> word.matches(".*\\d.*")).collect(Collectors.toSet());
    }

    private static Set<String> words(String place) {
        List<Token> tokens = Words.of(place);
        return tokens.stream()
                .map(Token::folded)
                .filter(word -> !EMPTY.contains(word))
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
