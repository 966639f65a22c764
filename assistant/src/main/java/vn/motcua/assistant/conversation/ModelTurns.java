package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Assistance;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.languagemodel.LanguageModel;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.ReplyDrafts;

/**
 * Turns that wait for the language model. They wait in the inbox: the message is put off for as long as the model may take, its turn's
 * transaction ends, no thread and no lock is held, and when the answer is there, or its time is over, the message is due again and its
 * turn is run with what was answered. A node that ends meanwhile loses the answer alone: another takes the message when it is due, too
 * late by then to ask, and gives the turn without a model.
 */
@Component
class ModelTurns {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTurns.class);

    /** Less than this is not worth asking for. */
    private static final Duration LEAST = Duration.ofMillis(100);

    /** Beyond the turn's own time, before another node takes the message. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final LanguageModel model;
    private final Inbox inbox;
    private final ReplyDrafts drafts;
    private final ConversationSignals signals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Long, Assistance> known =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    ModelTurns(
            ObjectProvider<LanguageModel> model,
            Inbox inbox,
            ReplyDrafts drafts,
            ConversationSignals signals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.model = model.getIfAvailable(() -> LanguageModel.OFF);
        this.inbox = inbox;
        this.drafts = drafts;
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A message whose turn waits for answers. */
    record Waiting(Inbox.Head head, List<ModelRequest> wishes, Assistance before, Knowledge knowledge) {}

    /** What the model does for the turn of a message: what it has answered already, and what it may still be asked in the time left. */
    Assistance assistance(Inbox.Head head) {
        Set<ModelUse> uses = left(head).compareTo(LEAST) < 0 ? Set.of() : model.uses();
        Assistance answered = known.getIfPresent(head.id());
        return answered == null ? Assistance.of(uses) : new Assistance(uses, answered.answers());
    }

    /** The same with what is known of these wishes without asking; empty when nothing is known of any. */
    Optional<Assistance> atOnce(List<ModelRequest> wishes, Assistance before, Knowledge knowledge) {
        Assistance more = before;
        for (ModelRequest wish : wishes) {
            Optional<ModelAnswer> answer = model.known(wish, knowledge);
            if (answer.isPresent()) {
                more = more.with(wish, answer.get());
            }
        }
        return more.answers().size() > before.answers().size() ? Optional.of(more) : Optional.empty();
    }

    /** Puts the message off until its answers are there. In the turn's transaction; {@link #ask} is to follow its commit. */
    void putOff(Waiting waiting) {
        inbox.putOff(waiting.head(), left(waiting.head()).plus(GRACE), false, "waits for the language model");
    }

    /** Asks, and returns at once. */
    @SuppressWarnings("FutureReturnValueIgnored") // What follows copes with its own failures.
    void ask(Waiting waiting) {
        Duration left = left(waiting.head());
        if (left.compareTo(LEAST) < 0) {
            answered(waiting, waiting.before());
            return;
        }
        long conversation = waiting.head().conversation();
        Optional<Consumer<String>> early = drafts.areShownOn(waiting.head().channel())
                ? Optional.of(sentences -> shown(waiting.head(), sentences))
                : Optional.empty();
        Map<ModelRequest, CompletableFuture<ModelAnswer>> asked = waiting.wishes().stream()
                .distinct()
                .collect(Collectors.toMap(
                        wish -> wish, wish -> model.ask(wish, waiting.knowledge(), conversation, left, early)));
        CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .whenComplete((done, never) -> {
                    Assistance more = waiting.before();
                    for (var answer : asked.entrySet()) {
                        more = more.with(answer.getKey(), answer.getValue().join());
                    }
                    answered(waiting, more);
                });
    }

    /** Shows what has come of the text while the rest comes. */
    private void shown(Inbox.Head head, String sentences) {
        if (left(head).isPositive()) {
            drafts.grown(head.conversation(), new ReplyDrafts.Draft(head.sequence(), sentences));
        }
    }

    /** The turn has been run to its end. */
    void forget(Inbox.Head head) {
        if (known.getIfPresent(head.id()) != null) {
            known.invalidate(head.id());
            drafts.ended(head.conversation());
        }
    }

    private void answered(Waiting waiting, Assistance answers) {
        known.put(waiting.head().id(), answers);
        try {
            transaction.executeWithoutResult(status -> {
                inbox.due(waiting.head());
                signals.afterCommit(
                        ConversationSignals.Event.RECEIVED, waiting.head().conversation());
            });
        } catch (DataAccessException | TransactionException away) {
            // It becomes due by itself a little later.
            LOG.warn(
                    "A message that waited for the language model stays put off: {}",
                    away.getClass().getSimpleName());
        }
    }

    private Duration left(Inbox.Head head) {
        return Duration.between(clock.instant(), head.receivedAt().plus(model.turnBudget()));
    }
}
