package vn.motcua.assistant.dialogue;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How it stands at the desks, as far as one conversation is concerned. The dialogue asks only when a person is wanted, and within a
 * turn gets the same answer to the same question.
 */
public interface Reception {

    /** Where no desk is reached. */
    Reception NONE = new Reception() {
        @Override
        public Prospect prospect(HandOverReason reason, Briefing briefing, @Nullable Long desk) {
            return new Prospect.Nobody();
        }

        @Override
        public Optional<Prospect> standing() {
            return Optional.empty();
        }
    };

    /**
     * What the citizen can expect who is handed over now; nothing is changed by asking.
     *
     * @param desk the number of the desk that the citizen has chosen; null when none was
     */
    Prospect prospect(HandOverReason reason, Briefing briefing, @Nullable Long desk);

    /** How it stands with the case that is open already; empty when none is. */
    Optional<Prospect> standing();
}
