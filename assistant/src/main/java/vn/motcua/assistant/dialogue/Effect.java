package vn.motcua.assistant.dialogue;

import org.jspecify.annotations.Nullable;

/** Something the conversation asks the rest of the system to do, carried out in the turn's own transaction. */
public sealed interface Effect {

    /**
     * A person is needed.
     *
     * @param reason why
     * @param briefing what the officer should know
     * @param desk the number of the desk that the citizen has chosen; null when none was
     */
    record HandOver(
            HandOverReason reason,
            Briefing briefing,
            @Nullable Long desk) implements Effect {}

    /** The citizen no longer needs a person. */
    record CancelHandOver() implements Effect {}

    /**
     * The citizen says how it was with the officer.
     *
     * @param handOver the number of the case
     * @param level 1 (very bad) to 5 (very good)
     */
    record Rate(long handOver, int level) implements Effect {}

    /**
     * A word to go with it.
     *
     * @param handOver the number of the case
     * @param word what the citizen wrote, personal data masked
     */
    record RateWord(long handOver, String word) implements Effect {}

    /** The personal checklist has changed and is kept. */
    record KeepChecklist(Walk walk) implements Effect {}

    /**
     * A code was told with which the walk can be carried to another channel, once and for a short time.
     *
     * @param code the code in its plain form, see {@link CarryCode#plain}
     * @param walk the walk
     */
    record OfferCode(String code, Walk walk) implements Effect {}

    /** All that was said up to now is erased, and what was kept of it. */
    record EraseConversation() implements Effect {}

    /**
     * Something that a service does.
     *
     * @param service its name
     * @param act what, in its own words
     */
    record OfService(String service, String act) implements Effect {}
}
