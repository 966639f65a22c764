package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.connector.Choice;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Reads a typed answer as one of the quick replies that were offered: "2", "số 2", "cái thứ hai", or the label itself. */
final class OfferedChoice {

    private static final String LEADS =
            "(?:(?:chon|lay|cho|em|toi|minh|xin|so|cai|cau|muc|thu|truong hop|phuong an|loai|dong|y|"
                    + "viec|the|number|option|no) )*";
    private static final String TAILS = "(?: (?:a|nhe|nha|di|do|ay|nay|one|please|ban|em|cai))*";

    /** Longer messages say more than a number. */
    private static final int LONGEST = 120;

    /** "2", "2.", "(2)", "số 2", "☐ 2", also as a key of a telephone. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)(?:[☐✓] *)?(?:(?:số|so|chọn|chon|number) ?)?[(\\[]?(?<number>\\p{Nd}{1,2})\\uFE0F?\\u20E3?[ .)\\]]*(?: (?:ạ|a|nhé|nhe))?");

    /** What stands before a label in a list. */
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^(?:[☐✓] *)?(?:\\p{Nd}{1,2}[.)]? +)?(?:[☐✓] *)?");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("nhat", 1),
            Map.entry("dau", 1),
            Map.entry("dau tien", 1),
            Map.entry("first", 1),
            Map.entry("one", 1),
            Map.entry("hai", 2),
            Map.entry("nhi", 2),
            Map.entry("second", 2),
            Map.entry("two", 2),
            Map.entry("ba", 3),
            Map.entry("third", 3),
            Map.entry("three", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("fourth", 4),
            Map.entry("four", 4),
            Map.entry("nam", 5),
            Map.entry("fifth", 5),
            Map.entry("five", 5));

    private static final Pattern ORDINAL = Pattern.compile(
            LEADS + "([0-9]{1,2}|cuoi(?: cung)?|last|" + String.join("|", NUMBERS.keySet()) + ")" + TAILS);

    private OfferedChoice() {}

    /** The choice meant; empty when the text names none of them. */
    static Optional<Choice> named(String text, List<Choice> offered) {
        String said = folded(text);
        return plainly(text, offered)
                .or(() -> first(offered, choice -> folded(choice.label()).equals(said)))
                .or(() -> text.length() > LONGEST
                        ? Optional.empty()
                        : ordinal(said, offered.size()).flatMap(number -> at(number, offered)));
    }

    /**
     * The choice whose value, label or number is all that is said, so that nothing else can be meant. Values are said by channels
     * whose buttons type for the citizen; numbers stand before the label where a whole line is copied.
     */
    static Optional<Choice> plainly(String text, List<Choice> offered) {
        String label = NUMBER_BEFORE.matcher(text).replaceFirst("");
        return first(offered, choice -> choice.value().equals(text))
                .or(() -> first(offered, choice -> isLabel(text, choice)))
                .or(() -> first(offered, choice -> isLabel(label, choice)))
                .or(() -> {
                    var number = NUMBER.matcher(text);
                    return number.matches() ? at(Integer.parseInt(number.group("number")), offered) : Optional.empty();
                });
    }

    /** Without marks several words are surely the label's, while one alone may be another word. */
    private static boolean isLabel(String text, Choice choice) {
        String label = CleanText.of(choice.label());
        return label.equalsIgnoreCase(text)
                || (text.indexOf(' ') > 0
                        && !Letters.isMarked(text.toLowerCase(Locale.ROOT))
                        && folded(label).equals(folded(text)));
    }

    private static Optional<Choice> first(List<Choice> offered, Predicate<Choice> meant) {
        return offered.stream().filter(meant).findFirst();
    }

    private static Optional<Choice> at(int number, List<Choice> offered) {
        return number >= 1 && number <= offered.size() ? Optional.of(offered.get(number - 1)) : Optional.empty();
    }

    private static Optional<Integer> ordinal(String said, int count) {
        var matcher = ORDINAL.matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1);
        int number;
        if (word.startsWith("cuoi") || word.equals("last")) {
            number = count;
        } else {
            number = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
        }
        return Optional.of(number);
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
