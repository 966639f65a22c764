package vn.motcua.assistant.languagemodel;

/** Where the model is asked. */
interface Provider {

    /**
     * Asks and waits for the whole answer.
     *
     * @throws ProviderFailure when there is none
     */
    Said ask(Errand errand);

    /**
     * What the model said.
     *
     * @param tokensIn how many tokens were sent, as the provider counts; 0 when it does not say
     * @param tokensOut how many were received
     */
    record Said(String text, int tokensIn, int tokensOut) {}
}
