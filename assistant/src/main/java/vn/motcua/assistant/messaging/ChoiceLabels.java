package vn.motcua.assistant.messaging;

import java.util.Optional;

/**
 * The words of choices that no reply has offered, such as those with which a link begins a conversation. Every bean of this type is
 * asked when such a choice is written to the log.
 */
public interface ChoiceLabels {

    /** What a citizen says by this choice; empty when this knows nothing of it. */
    Optional<String> labelOf(String choice);
}
