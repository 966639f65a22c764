package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.connector.Choice;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Reads a typed answer as one of the quick replies that were offered: "2", "số 2", "cái thứ hai", or the label itself. */
final class OfferedChoice {

    private static final String LEADS =
            "(?:(?:chon|lay|cho|em|toi|minh|xin|so|cai|cau|muc|thu|truong hop|phuong an|loai|dong|y|"
                    + "viec|the|number|option|no) )*";
    private static final String TAILS = "(?: (?:a|nhe|nha|di|do|ay|nay|one|please|ban|em|cai))*";

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

    private static final java.util.regex.Pattern ORDINAL = java.util.regex.Pattern.compile(
            LEADS + "([0-9]{1,2}|cuoi(?: cung)?|last|" + String.join("|", NUMBERS.keySet()) + ")" + TAILS);

    private OfferedChoice() {}

    /** The choice meant; empty when the text names none of them. */
    static Optional<Choice> named(String text, List<Choice> offered) {
        if (offered.isEmpty() || text.length() > 120) {
            return Optional.empty();
        }
        String said = folded(text);
        Optional<Choice> byLabel = offered.stream()
                .filter(choice -> folded(choice.label()).equals(said))
                .findFirst();
        return byLabel.isPresent() ? byLabel : number(said, offered.size()).map(number -> offered.get(number - 1));
    }

    private static Optional<Integer> number(String said, int count) {
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
        return number >= 1 && number <= count ? Optional.of(number) : Optional.empty();
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
