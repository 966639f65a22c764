package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody who needs a person can expect at this moment. */
public sealed interface Prospect {

    /**
     * A place in the queue of a desk that is open.
     *
     * @param desk what the desk is called
     * @param place 1 for whoever comes next
     * @param estimate how long it takes until an officer comes; empty when nobody can tell
     */
    record InQueue(DeskName desk, int place, Optional<Wait> estimate) implements Prospect {}

    /**
     * Nobody is on duty; what is written is answered later.
     *
     * @param desk what the desk is called
     * @param opensAt when it opens again
     * @param answerBy when an answer can be expected
     */
    record Closed(DeskName desk, Instant opensAt, Instant answerBy) implements Prospect {}

    /**
     * Several desks might be meant, and it matters which.
     *
     * @param desks two or more, the likeliest first
     * @param byCommune whether it depends on the citizen's commune, of which nothing is known
     */
    record WhichDesk(List<Option> desks, boolean byCommune) implements Prospect {

        /** Copies the list. */
        public WhichDesk {
            desks = List.copyOf(desks);
        }
    }

    /**
     * An officer has the conversation in hand.
     *
     * @param officer the name that citizens are told
     * @param desk what the desk is called
     */
    record WithOfficer(String officer, DeskName desk) implements Prospect {}

    /** Nobody can be brought in from here; the citizen goes to the desk or calls it. */
    record Nobody() implements Prospect {}

    /**
     * A desk that can be chosen.
     *
     * @param id its number
     * @param name what it is called
     */
    record Option(long id, DeskName name) {}

    /**
     * An honest estimate.
     *
     * @param fromMinutes it hardly takes less, 0 or more
     * @param toMinutes it seldom takes more
     */
    record Wait(int fromMinutes, int toMinutes) {}
}
