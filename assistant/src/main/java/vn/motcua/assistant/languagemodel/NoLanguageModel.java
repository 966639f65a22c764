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

/** No model: nothing may be asked. */
final class NoLanguageModel implements LanguageModel {

    @Override
    public Set<ModelUse> uses() {
        return Set.of();
    }

    @Override
    public Duration turnBudget() {
        return Duration.ZERO;
    }

    @Override
    public Optional<ModelAnswer> known(ModelRequest request, Knowledge knowledge) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<ModelAnswer> ask(
            ModelRequest request,
            Knowledge knowledge,
            long conversation,
            Duration within,
            Optional<Consumer<String>> early) {
        return CompletableFuture.completedFuture(new ModelAnswer.Nothing());
    }
}
