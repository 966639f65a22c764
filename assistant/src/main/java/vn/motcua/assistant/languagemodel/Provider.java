package vn.motcua.assistant.languagemodel;

import java.util.function.Consumer;

/** Where the model is asked. */
interface Provider {

    /**
     * Asks and waits for the whole answer.
     *
     * @throws ProviderFailure when there is none
     */
    Said ask(Errand errand);

    /**
     * The same, telling what has come while more comes.
     *
     * @param listener is given all that has come so far, on this thread, whenever more has come; not to be kept: it grows. What it throws is
     *     lost
     * @throws ProviderFailure when there is no whole answer, whatever has come of it
     */
    Said ask(Errand errand, Consumer<CharSequence> listener);

    /**
     * What the model said.
     *
     * @param tokensIn how many tokens were sent, as the provider counts; 0 when it does not say
     * @param tokensOut how many were received
     */
    record Said(String text, int tokensIn, int tokensOut) {}
}
