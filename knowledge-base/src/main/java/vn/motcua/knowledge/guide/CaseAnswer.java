package vn.motcua.knowledge.guide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What a citizen answered to a question of a guide. */
public sealed interface CaseAnswer {

    /** The answer as a short text, from which {@link #parse} makes it again. */
    String text();

    /**
     * One of the options; of a yes-or-no question {@code yes} or {@code no}.
     *
     * @param option the option's id
     */
    record Picked(String option) implements CaseAnswer {
        @Override
        public String text() {
            return "o:" + option;
        }
    }

    /**
     * A day, or a span in which it lies.
     *
     * @param earliest the first day that it may be
     * @param latest the last day that it may be; the same for an exact day
     */
    record Day(LocalDate earliest, LocalDate latest) implements CaseAnswer {
        /** Refuses a span that ends before it begins. */
        public Day {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException(latest + " is before " + earliest);
            }
        }

        /** Whether the day itself is known. */
        public boolean exact() {
            return earliest.equals(latest);
        }

        @Override
        public String text() {
            return "d:" + earliest + "/" + latest;
        }
    }

    /** A place in the citizen's words. */
    record Place(String words) implements CaseAnswer {
        @Override
        public String text() {
            return "p:" + words;
        }
    }

    /** The citizen does not know, or would rather not say. */
    record Skipped() implements CaseAnswer {
        @Override
        public String text() {
            return "-";
        }
    }

    /** Reads {@link #text()}; empty when it is none. */
    static Optional<CaseAnswer> parse(String text) {
        if (text.equals("-")) {
            return Optional.of(new Skipped());
        }
        if (text.startsWith("o:")) {
            return Optional.of(new Picked(text.substring(2)));
        }
        if (text.startsWith("p:")) {
            return Optional.of(new Place(text.substring(2)));
        }
        int middle = text.indexOf('/');
        if (!text.startsWith("d:") || middle < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Day(LocalDate.parse(text.substring(2, middle)), LocalDate.parse(text.substring(middle + 1))));
        } catch (DateTimeException | IllegalArgumentException notADay) {
            return Optional.empty();
        }
    }
}
