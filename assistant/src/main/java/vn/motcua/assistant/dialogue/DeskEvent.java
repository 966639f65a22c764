package vn.motcua.assistant.dialogue;

import java.util.Optional;

/** Something that happened at a desk and of which the citizen is told. */
public sealed interface DeskEvent {

    /**
     * An officer has taken the conversation: the assistant is silent from now on.
     *
     * @param officer the name that citizens are told
     * @param desk what the desk is called
     */
    record Claimed(String officer, DeskName desk) implements DeskEvent {}

    /**
     * A colleague goes on, or another desk.
     *
     * @param now how it stands: {@link Prospect.WithOfficer}, {@link Prospect.InQueue} or {@link Prospect.Closed}
     */
    record Transferred(Prospect now) implements DeskEvent {}

    /**
     * The officer had to leave; the conversation waits for another one, and the assistant answers meanwhile.
     *
     * @param now how it stands
     */
    record WaitingAgain(Prospect now) implements DeskEvent {}

    /**
     * The officer has finished: the assistant goes on where it was.
     *
     * @param rating the number of the case when the citizen is to be asked how it was; empty when not
     */
    record HandedBack(Optional<Long> rating) implements DeskEvent {}
}
