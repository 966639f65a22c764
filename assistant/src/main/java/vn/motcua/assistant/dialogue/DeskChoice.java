package vn.motcua.assistant.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.connector.Choice;

/** What a quick reply about officers and their desks means, as a value of at most 64 bytes that says all by itself. */
sealed interface DeskChoice {

    /** {@code h:d:12:asked}: a person of this desk, for this reason. */
    record Choose(long desk, HandOverReason reason) implements DeskChoice {
        @Override
        public String value() {
            return "h:d:" + desk + ":" + reason.word();
        }
    }

    /** {@code r:7:5}: how it was with the officer of this case, 1 (very bad) to 5 (very good). */
    record Rate(long handOver, int level) implements DeskChoice {
        @Override
        public String value() {
            return "r:" + handOver + ":" + level;
        }
    }

    /** {@code r:7:word}, {@code r:7:no-word}: whether a word goes with the rating. */
    record Word(long handOver, boolean wanted) implements DeskChoice {
        @Override
        public String value() {
            return "r:" + handOver + (wanted ? ":word" : ":no-word");
        }
    }

    /** {@code h:place} and the like. */
    enum Waiting implements DeskChoice {
        /** How long until an officer comes. */
        PLACE,
        /** Nobody is needed any more. */
        CANCEL;

        @Override
        public String value() {
            return "h:" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The best of the levels. */
    int BEST = 5;

    /** The value as channels carry it. */
    String value();

    /** Reads a value; empty for anything that is none. */
    static Optional<DeskChoice> read(String value) {
        String[] parts = value.split(":", -1);
        return switch (parts[0]) {
            case "h" -> parts.length == 4 && parts[1].equals("d") ? chosen(parts[2], parts[3]) : waiting(value);
            case "r" ->
                parts.length == 3 ? number(parts[1]).flatMap(number -> rated(number, parts[2])) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Those among some quick replies. */
    static List<DeskChoice> among(List<Choice> offered) {
        return offered.stream().flatMap(choice -> read(choice.value()).stream()).toList();
    }

    private static Optional<DeskChoice> waiting(String value) {
        return Arrays.stream(Waiting.values())
                .filter(each -> each.value().equals(value))
                .map(DeskChoice.class::cast)
                .findFirst();
    }

    private static Optional<DeskChoice> chosen(String desk, String reason) {
        Optional<HandOverReason> why = Arrays.stream(HandOverReason.values())
                .filter(each -> each != HandOverReason.BY_OFFICER && each.word().equals(reason))
                .findFirst();
        return number(desk).flatMap(number -> why.map(known -> new Choose(number, known)));
    }

    private static Optional<DeskChoice> rated(long handOver, String what) {
        return switch (what) {
            case "word" -> Optional.of(new Word(handOver, true));
            case "no-word" -> Optional.of(new Word(handOver, false));
            default ->
                what.matches("[1-" + BEST + "]")
                        ? Optional.of(new Rate(handOver, Integer.parseInt(what)))
                        : Optional.empty();
        };
    }

    private static Optional<Long> number(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
