package vn.motcua.assistant.dossier;

import java.util.List;
import java.util.Optional;

/** How it ended to look for a dossier. */
sealed interface Sighting {

    /**
     * It is there. Before the digits are compared nothing else of it may be looked at, not even whether it can be read.
     *
     * @param phoneEnds the last {@link PhoneEnd#DIGITS} digits of each telephone on it; empty when there is none, or none that can be read
     * @param dossier what is told of it; empty when it cannot be read
     */
    record Present(List<String> phoneEnds, Optional<Dossier> dossier) implements Sighting {
        /** Copies the list. */
        public Present {
            phoneEnds = List.copyOf(phoneEnds);
        }

        /** Without what it holds. */
        @Override
        public String toString() {
            return "Present[readable=" + dossier.isPresent() + "]";
        }
    }

    /** There is none of that code. */
    record Unknown() implements Sighting {}

    /**
     * Whether there is one cannot be said now.
     *
     * @param reason for the log and the doctor: neither a code nor content
     */
    record Trouble(String reason) implements Sighting {}
}
