package vn.motcua.assistant.messaging;

import java.util.Optional;

/** What stands in the links that begin a conversation. Every bean of this type is asked. */
public interface StartParameters {

    /**
     * The choice that a link's parameter stands for; empty when this knows nothing of it.
     *
     * @param parameter as the channel brought it: it comes from outside
     */
    Optional<String> choiceOf(String parameter);
}
