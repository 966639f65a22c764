package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Ages: how old somebody is said to be, and for whom a procedure is by its name. */
final class Age {

    private static final String YEARS = "tuoi";

    private static final int OLDEST = 130;

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final String TEN = "muoi";

    /** "Thứ hai": the second. */
    private static final String NUMBERED = "thu";

    /** "14t", "14tuoi". */
    private static final Pattern SHORT = Pattern.compile("(\\d{1,3})(?:t|tuoi)");

    /** What turns an age into a limit: "dưới 14 tuổi" is the name of a case and nobody's age. */
    private static final List<String> LIMITING = List.of("duoi", "tren", "tu", "den", "du", "toi", "chua");

    private static final Pattern BELOW = Pattern.compile("duoi (\\d{1,3}) tuoi");
    private static final Pattern FROM = Pattern.compile("(?:tu|du|tren) (?:du )?(\\d{1,3}) tuoi");

    private Age() {}

    /** The age that a message tells, of several the last, which corrects the others; empty where it tells none. */
    static OptionalInt told(Question message) {
        return told(message.terms().stream().map(Term::folded).toList());
    }

    /** The same in words without marks. */
    static OptionalInt told(List<String> words) {
        List<Integer> ages = IntStream.range(0, words.size())
                .mapToObj(place -> at(place, words))
                .flatMapToInt(OptionalInt::stream)
                .filter(age -> age <= OLDEST)
                .boxed()
                .toList();
        return ages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ages.getLast());
    }

    private static OptionalInt at(int place, List<String> words) {
        Matcher written = SHORT.matcher(words.get(place));
        if (written.matches()) {
            return unlessLimited(place, words, Integer.parseInt(written.group(1)));
        }
        if (!words.get(place).equals(YEARS) || place == 0) {
            return OptionalInt.empty();
        }
        String before = words.get(place - 1);
        if (before.matches("\\d{1,3}")) {
            return unlessLimited(place - 1, words, Integer.parseInt(before));
        }
        Integer digit = DIGITS.get(before);
        if (before.equals(TEN)) {
            return tens(place - 1, words, 0);
        }
        if (digit == null) {
            return OptionalInt.empty();
        }
        return place > 1 && words.get(place - 2).equals(TEN)
                ? tens(place - 2, words, digit)
                : unlessLimited(place - 1, words, digit);
    }

    /** "Mười bốn", "hai mươi mốt"; but of "đứa thứ hai mười bốn tuổi" the second word is no part of the age. */
    private static OptionalInt tens(int ten, List<String> words, int units) {
        Integer times = ten > 0 ? DIGITS.get(words.get(ten - 1)) : null;
        boolean numbered = ten > 1 && words.get(ten - 2).equals(NUMBERED);
        return times == null || times == 1 || numbered
                ? unlessLimited(ten, words, 10 + units)
                : unlessLimited(ten - 1, words, 10 * times + units);
    }

    private static OptionalInt unlessLimited(int place, List<String> words, int age) {
        return place > 0 && LIMITING.contains(words.get(place - 1)) && !isJustTurned(place, words)
                ? OptionalInt.empty()
                : OptionalInt.of(age);
    }

    /** "Đã đủ 14 tuổi", "vừa tới 14 tuổi". */
    private static boolean isJustTurned(int place, List<String> words) {
        return List.of("du", "toi").contains(words.get(place - 1))
                && (place == 1
                        || !words.get(place - 2).equals("tu")
                                && !words.get(place - 2).equals("chua"));
    }

    /** Whether a procedure may be for somebody of this age, by its name; one that names no age is for all. */
    static boolean allows(String name, int age) {
        String words = Words.of(name).stream().map(Token::folded).collect(Collectors.joining(" "));
        Matcher below = BELOW.matcher(words);
        if (below.find() && age >= Integer.parseInt(below.group(1))) {
            return false;
        }
        Matcher from = FROM.matcher(words);
        return !from.find() || age >= Integer.parseInt(from.group(1));
    }
}
