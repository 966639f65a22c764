package vn.motcua.assistant.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.twin.Dimension;

/**
 * What a quick reply means. The value says all by itself, so that the button of an old message still works and nothing has to be
 * remembered for it; at most 64 bytes, the tightest limit among the channels (Telegram's callback data).
 */
sealed interface ChoiceValue {

    /** The longest value in bytes of UTF-8. */
    int LONGEST = 64;

    /** {@code a:1.001193:fee+time}: these aspects of a procedure. */
    record Show(ProcedureCode code, List<Aspect> aspects) implements ChoiceValue {
        public Show {
            aspects = List.copyOf(aspects);
        }

        @Override
        public String value() {
            String named =
                    "a:" + code + ":" + aspects.stream().map(ChoiceValue::word).collect(Collectors.joining("+"));
            return fits(named) ? named : "a:" + code + ":" + word(Aspect.OVERVIEW);
        }
    }

    /**
     * {@code m:1.001193=fee+time,1.004194=fee}: these aspects of several procedures, one below the other.
     *
     * @param parts two or more
     */
    record ShowSeveral(List<Show> parts) implements ChoiceValue {
        public ShowSeveral {
            parts = List.copyOf(parts);
        }

        @Override
        public String value() {
            String named = value(Show::aspects);
            return fits(named) ? named : value(part -> List.of(part.aspects().getFirst()));
        }

        private String value(Function<Show, List<Aspect>> said) {
            return "m:"
                    + parts.stream()
                            .map(part -> part.code() + "="
                                    + said.apply(part).stream()
                                            .map(ChoiceValue::word)
                                            .collect(Collectors.joining("+")))
                            .collect(Collectors.joining(","));
        }
    }

    /** {@code p:1.001193:steps:2}: a part of one aspect, counted from 0. */
    record Part(ProcedureCode code, Aspect aspect, int number) implements ChoiceValue {
        @Override
        public String value() {
            return "p:" + code + ":" + word(aspect) + ":" + number;
        }
    }

    /** {@code t:1.001193:2}: a part of the whole published text. */
    record WholeText(ProcedureCode code, int number) implements ChoiceValue {
        @Override
        public String value() {
            return "t:" + code + ":" + number;
        }
    }

    /**
     * {@code k:1:1.001193:action=reissue+exchange:fee}: the twins of a procedure that have one of these values.
     *
     * @param number the how manieth question about them this answers, from 1
     * @param ids of the values, as {@link vn.motcua.knowledge.twin.TwinValue#id()}
     */
    record Narrow(int number, ProcedureCode code, Dimension dimension, List<String> ids, List<Aspect> aspects)
            implements ChoiceValue {
        public Narrow {
            ids = List.copyOf(ids);
            aspects = List.copyOf(aspects);
        }

        @Override
        public String value() {
            String narrowed = "k:" + number + ":" + code + ":"
                    + dimension.name().toLowerCase(Locale.ROOT) + "=" + String.join("+", ids) + ":";
            String named = narrowed + aspects.stream().map(ChoiceValue::word).collect(Collectors.joining("+"));
            return fits(named) ? named : narrowed + word(Aspect.OVERVIEW);
        }
    }

    /** {@code q:đăng ký khai sinh}: as if these words had been typed. */
    record Ask(String words) implements ChoiceValue {
        @Override
        public String value() {
            return "q:" + words;
        }
    }

    /** A value that is one word. */
    enum Command implements ChoiceValue {
        /** None of the offered ones: something else is meant. */
        OTHER,
        /** The answer was not the one wanted. */
        WRONG,
        /** A person, please. */
        PERSON,
        /** What can be asked. */
        MENU,
        /** The beginning of a conversation. */
        START,
        /** Speak English. */
        ENGLISH,
        /** Speak Vietnamese. */
        VIETNAMESE;

        @Override
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value that is one word, for what is wished at any point and leaves a guide where it is. */
    enum Wish implements ChoiceValue {
        /** How the assistant is used. */
        HELP,
        /** Erase this conversation; asked back once. */
        ERASE,
        /** Yes, erase it. */
        ERASE_NOW,
        /** No, do not erase it. */
        KEEP,
        /** What is kept of this conversation. */
        DATA;

        @Override
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value as channels carry it. */
    String value();

    /** Reads a value; empty for anything that is none. */
    static Optional<ChoiceValue> read(String value) {
        String[] parts = value.split(":", -1);
        return switch (parts[0]) {
            case "a" ->
                parts.length == 3 && ProcedureCode.isCode(parts[1]) ? show(parts[1], parts[2]) : Optional.empty();
            case "m" -> parts.length == 2 ? several(parts[1]) : Optional.empty();
            case "p" ->
                parts.length == 4 && ProcedureCode.isCode(parts[1])
                        ? aspect(parts[2])
                                .flatMap(aspect -> number(parts[3])
                                        .map(number -> new Part(new ProcedureCode(parts[1]), aspect, number)))
                        : Optional.empty();
            case "t" ->
                parts.length == 3 && ProcedureCode.isCode(parts[1])
                        ? number(parts[2]).map(number -> new WholeText(new ProcedureCode(parts[1]), number))
                        : Optional.empty();
            case "k" -> parts.length == 5 && ProcedureCode.isCode(parts[2]) ? narrow(parts) : Optional.empty();
            case "q" -> value.length() > 2 && fits(value) ? Optional.of(new Ask(value.substring(2))) : Optional.empty();
            default ->
                Stream.<ChoiceValue>concat(Arrays.stream(Command.values()), Arrays.stream(Wish.values()))
                        .filter(command -> command.value().equals(value))
                        .findFirst();
        };
    }

    /** Whether a value opens the next part of what was begun. */
    static boolean opensTheRest(String value) {
        return read(value)
                .filter(choice -> choice instanceof Part || choice instanceof WholeText)
                .isPresent();
    }

    /** The word of an aspect in values and in {@link vn.motcua.connector.Reply#fields()}. */
    static String word(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static Optional<ChoiceValue> show(String code, String words) {
        return aspects(words).map(aspects -> new Show(new ProcedureCode(code), aspects));
    }

    private static Optional<ChoiceValue> several(String words) {
        var parts = new ArrayList<Show>();
        for (String word : words.split(",", -1)) {
            String[] part = word.split("=", -1);
            if (part.length == 2 && ProcedureCode.isCode(part[0])) {
                aspects(part[1]).ifPresent(aspects -> parts.add(new Show(new ProcedureCode(part[0]), aspects)));
            }
        }
        return parts.size() < 2 || parts.size() > SeveralAsked.MOST
                ? Optional.empty()
                : Optional.of(new ShowSeveral(parts));
    }

    private static Optional<List<Aspect>> aspects(String words) {
        var aspects = new ArrayList<Aspect>();
        for (String word : words.split("\\+", -1)) {
            Optional<Aspect> aspect = aspect(word);
            if (aspect.isEmpty()) {
                return Optional.empty();
            }
            aspects.add(aspect.get());
        }
        return Optional.of(aspects.stream().distinct().toList());
    }

    private static Optional<ChoiceValue> narrow(String[] parts) {
        String[] wanted = parts[3].split("=", 2);
        Optional<Dimension> dimension = Arrays.stream(Dimension.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(wanted[0]))
                .findFirst();
        Optional<Integer> number = number(parts[1]);
        Optional<List<Aspect>> aspects = aspects(parts[4]);
        return dimension.isEmpty() || number.isEmpty() || aspects.isEmpty() || wanted.length < 2
                ? Optional.empty()
                : Optional.of(new Narrow(
                        number.get(),
                        new ProcedureCode(parts[2]),
                        dimension.get(),
                        List.of(wanted[1].split("\\+", -1)),
                        aspects.get()));
    }

    private static Optional<Aspect> aspect(String word) {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> word(aspect).equals(word))
                .findFirst();
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
