package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.ModelUse;

/** The model, as turns ask it. Never throws, and never keeps anybody waiting longer than agreed. Safe for any number of threads. */
public interface LanguageModel {

    /** Where no model is configured. */
    LanguageModel OFF = new NoLanguageModel();

    /** What may be asked now; empty while the model is off, pauses, or has nobody free to ask. Does not wait for the model. */
    Set<ModelUse> uses();

    /** How long a turn may take from the moment its message was received, when a model is asked. */
    Duration turnBudget();

    /** What is known already of a request under this knowledge; does not wait. */
    Optional<ModelAnswer> known(ModelRequest request, Knowledge knowledge);

    /**
     * Asks. Completes within the given time, never with an exception: with {@link ModelAnswer.Nothing} when there was no answer in
     * time or none that may be shown.
     *
     * @param conversation who is served, for the budget of a person
     * @param within the most time, above 0
     * @param early is given, of a text for citizens, its first sentences while the others still come, once they have passed what
     *     the whole text must pass; each time all of them, on a thread of the model's, perhaps after the time is over. What is given is no
     *     answer: the whole one may still be refused. Empty where nobody would see it
     */
    CompletableFuture<ModelAnswer> ask(
            ModelRequest request,
            Knowledge knowledge,
            long conversation,
            Duration within,
            Optional<Consumer<String>> early);
}
