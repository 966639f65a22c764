package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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

    /** The digits as they are written with marks; "bà", "từ", "sau" and "nam" are other words. */
    private static final Set<String> WRITTEN =
            Set.of("một", "mốt", "hai", "ba", "bốn", "năm", "lăm", "sáu", "bảy", "bẩy", "tám", "chín");

    /** "Tư" is four behind a ten only: "từ tuổi nào" asks for an age. */
    private static final String FOUR_BEHIND_TEN = "tu";

    /** What makes another word of "tuổi" than years: "tuổi nào", "sau tuổi nghỉ hưu". */
    private static final Set<String> NO_YEARS = Set.of("nao", "nghi", "den", "cao", "hoc", "tho", "ket", "lao");

    /** What takes back an age that was told: "con 13 tuổi à nhầm con 14 tuổi". */
    private static final Set<String> CORRECTING = Set.of("à", "nhầm", "nham", "lộn");

    /** "Lon" without marks is "lớn" as well. */
    private static final Pattern CORRECTING_WITHOUT_MARKS = Pattern.compile(" (?:(?:a|noi|viet|ghi) lon|lon roi) ");

    private static final Set<String> SPEAKER = Set.of("toi", "em", "minh", "tui", "t");

    /** What may stand between a person and the age. */
    private static final Set<String> BEFORE_AGE = Set.of("nam", "nay", "da", "duoc", "la", "moi", "gan", "thi");

    private static final Set<String> CHILD = Set.of("con", "chau", "be");

    /** Behind one of these the speaker's word tells whose it is: "mẹ tôi", "con của em". */
    private static final Set<String> BELONGING = Set.of(
            "con", "chau", "be", "cua", "trai", "gai", "me", "ma", "bo", "ba", "cha", "ong", "vo", "chong", "anh",
            "chi", "em", "co", "chu", "bac", "di", "cau", "dua", "nha", "ut", "dau");

    private static final Pattern FOR_A_CHILD = Pattern.compile(" cho (?:[a-z0-9]+ ){0,2}?(?:con|chau|be) ");

    /** From this age on "cho con tôi 35 tuổi" may as well be "cho con, tôi 35 tuổi". */
    private static final int GROWN_UP = 18;

    /** "14t", "14tuoi". */
    private static final Pattern SHORT = Pattern.compile("(\\d{1,3})(?:t|tuoi)");

    /** What turns an age into a limit: "dưới 14 tuổi" is the name of a case and nobody's age. */
    private static final List<String> LIMITING = List.of("duoi", "tren", "tu", "den", "du", "toi", "chua");

    private static final Pattern BELOW = Pattern.compile("(?:duoi|chua(?: du| den| toi)?) (\\d{1,3}) tuoi");
    private static final Pattern FROM = Pattern.compile("(?<!chua )(?:tu|du|tren) (?:du )?(\\d{1,3}) tuoi");

    private Age() {}

    /** An age and where its "tuổi" stands. */
    private record Told(int place, int age) {}

    /** The age that a message tells of whom it is about; empty where it tells none, or may tell somebody else's. */
    static OptionalInt told(Question message) {
        return told(message.terms());
    }

    /** The same of a message that stands behind earlier ones: an age in its last words takes the place of those before. */
    static OptionalInt told(Question message, int last) {
        List<Term> terms = message.terms();
        return told(terms, Math.max(0, terms.size() - last));
    }

    /** The same in words. Of several ages the last counts where it corrects the others; else it is open whose is meant. */
    static OptionalInt told(List<Term> terms) {
        return told(terms, 0);
    }

    private static OptionalInt told(List<Term> terms, int from) {
        List<String> words = terms.stream().map(Term::folded).toList();
        List<Told> all = IntStream.range(0, words.size())
                .boxed()
                .flatMap(place -> at(place, words, terms).stream().mapToObj(age -> new Told(place, age)))
                .filter(told -> told.age() <= OLDEST)
                .toList();
        List<Told> latest = all.stream().filter(told -> told.place() >= from).toList();
        List<Told> ages = latest.isEmpty() ? all : latest;
        if (ages.isEmpty()) {
            return OptionalInt.empty();
        }
        Told last = ages.getLast();
        boolean open = ages.stream().anyMatch(told -> told.age() != last.age())
                && !isCorrected(terms.subList(ages.getFirst().place(), terms.size()));
        return open || isSpeakersBesideAChild(last, words) ? OptionalInt.empty() : OptionalInt.of(last.age());
    }

    private static boolean isCorrected(List<Term> behind) {
        return behind.stream().anyMatch(term -> CORRECTING.contains(term.text()))
                || CORRECTING_WITHOUT_MARKS
                        .matcher(spaced(behind.stream().map(Term::folded).toList()))
                        .find();
    }

    /** "Tôi 35 tuổi muốn làm căn cước cho con". */
    private static boolean isSpeakersBesideAChild(Told told, List<String> words) {
        if (!FOR_A_CHILD.matcher(spaced(words)).find()) {
            return false;
        }
        int place = words.get(told.place()).equals(YEARS) ? told.place() - 1 : told.place();
        while (place >= 0 && (isOfANumber(words.get(place)) || BEFORE_AGE.contains(words.get(place)))) {
            place--;
        }
        if (place < 0 || !SPEAKER.contains(words.get(place))) {
            return false;
        }
        if (place == 0 || !BELONGING.contains(words.get(place - 1))) {
            return true;
        }
        return told.age() >= GROWN_UP
                && place > 1
                && CHILD.contains(words.get(place - 1))
                && words.get(place - 2).equals("cho");
    }

    private static boolean isOfANumber(String word) {
        return word.equals(TEN)
                || DIGITS.containsKey(word)
                || word.matches("\\d{1,3}")
                || SHORT.matcher(word).matches();
    }

    private static String spaced(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private static OptionalInt at(int place, List<String> words, List<Term> terms) {
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
        if (place > 1 && words.get(place - 2).equals(TEN)) {
            return tens(place - 2, words, digit);
        }
        return isDigitAlone(place - 1, words, terms.get(place - 1))
                ? unlessLimited(place - 1, words, digit)
                : OptionalInt.empty();
    }

    /** Whether a digit's word without a ten is one: many other words look like it without marks. */
    private static boolean isDigitAlone(int place, List<String> words, Term term) {
        if (term.folded().equals(FOUR_BEHIND_TEN) || (term.certain() && !WRITTEN.contains(term.text()))) {
            return false;
        }
        String next = place + 2 < words.size() ? words.get(place + 2) : "";
        return !NO_YEARS.contains(next) && !next.matches("\\d{1,3}");
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
