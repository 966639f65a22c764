package vn.motcua.assistant.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** What a quick reply of a walk means, as a value of at most 64 bytes that says all by itself. */
sealed interface WalkChoice {

    /** {@code g:p.1.001193}: begin this walk, or go on with it. */
    record Begin(String course) implements WalkChoice {
        @Override
        public String value() {
            return "g:" + course;
        }
    }

    /** {@code d:p.1.001193}: a link from outside leads to this procedure, life event or ({@code d:c.…}) checklist. */
    record Arrive(String subject) implements WalkChoice {
        @Override
        public String value() {
            return "d:" + subject;
        }
    }

    /** {@code w:o:1a2b3c4d:co-so-y-te}: this option answers this question. */
    record Pick(String question, String option) implements WalkChoice {
        @Override
        public String value() {
            return "w:o:" + question + ":" + option;
        }
    }

    /** {@code w:s:1a2b3c4d}: the question is skipped. */
    record Skip(String question) implements WalkChoice {
        @Override
        public String value() {
            return "w:s:" + question;
        }
    }

    /** {@code w:e:1a2b3c4d}: the answer to the question is to be changed. */
    record Edit(String question) implements WalkChoice {
        @Override
        public String value() {
            return "w:e:" + question;
        }
    }

    /** {@code w:t:1.001193:giay-chung-sinh}: a paper is ready, or is not after all. */
    record Tick(String paper) implements WalkChoice {
        @Override
        public String value() {
            return "w:t:" + paper;
        }
    }

    /** {@code w:n:2}: on to this step, from 0, so that a button pressed twice goes on once. */
    record GoTo(int step) implements WalkChoice {
        @Override
        public String value() {
            return "w:n:" + step;
        }
    }

    /** {@code w:next} and the like. */
    enum Command implements WalkChoice {
        /** The next step. */
        NEXT,
        /** The rest of a long step. */
        MORE,
        /** The question or step before. */
        BACK,
        /** Pass over the question. */
        SKIP,
        /** Change an answer. */
        CHANGE,
        /** From the beginning. */
        OVER,
        /** Leave the walk for now. */
        STOP,
        /** Go on with it. */
        RESUME,
        /** All papers are ready. */
        ALL,
        /** The checklist: what is ready, what is missing; its page. */
        LIST,
        /** The checklist as a file to print. */
        PDF,
        /** A code for another channel. */
        CARRY,
        /** The dossier was handed in now. */
        HANDED_IN,
        /** The walk is done. */
        DONE;

        @Override
        public String value() {
            return "w:" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value as channels carry it. */
    String value();

    /** The short name of a question in values. */
    static String nameOf(String questionKey) {
        var crc = new CRC32();
        crc.update(questionKey.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /** Reads a value; empty for anything that is none. */
    static Optional<WalkChoice> read(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length == 2 && parts[0].equals("g")) {
            return Optional.of(new Begin(parts[1]));
        }
        if (parts.length == 2 && parts[0].equals("d")) {
            return Optional.of(new Arrive(parts[1]));
        }
        if (parts.length < 2 || !parts[0].equals("w")) {
            return Optional.empty();
        }
        return switch (parts.length) {
            case 2 ->
                Arrays.stream(Command.values())
                        .filter(command -> command.value().equals(value))
                        .map(WalkChoice.class::cast)
                        .findFirst();
            case 3 -> withOneArgument(parts[1], parts[2]);
            case 4 -> withTwoArguments(parts);
            default -> Optional.empty();
        };
    }

    private static Optional<WalkChoice> withOneArgument(String kind, String argument) {
        return switch (kind) {
            case "s" -> Optional.of(new Skip(argument));
            case "e" -> Optional.of(new Edit(argument));
            case "n" ->
                argument.matches("[0-9]{1,3}") ? Optional.of(new GoTo(Integer.parseInt(argument))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<WalkChoice> withTwoArguments(String[] parts) {
        return switch (parts[1]) {
            case "o" -> Optional.of(new Pick(parts[2], parts[3]));
            case "t" -> Optional.of(new Tick(parts[2] + ":" + parts[3]));
            default -> Optional.empty();
        };
    }
}
