package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;

/**
 * The configured model. Each call runs on a thread of its own, so many at a time and no more: who finds them all taken goes on without
 * a model. A call that takes longer than its turn goes on, and what it brings is remembered for the next who asks the same; the same
 * question asked twice at a time is one call.
 */
final class AskedModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(AskedModel.class);

    private static final ModelAnswer NOTHING = new ModelAnswer.Nothing();

    private static final Provider.Said NOTHING_SAID = new Provider.Said("", 0, 0);

    private final LanguageModelSettings settings;
    private final Provider provider;
    private final AnswerReader reader;
    private final KnownAnswers answers;
    private final CallBudgets budgets;
    private final ProviderPause pause;
    private final ModelSwitch runTimeSwitch;
    private final UseRecords records;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private final Set<ModelUse> uses;
    private final Semaphore free;
    private final ConcurrentMap<ModelRequest, CompletableFuture<ModelAnswer>> running = new ConcurrentHashMap<>();

    AskedModel(
            LanguageModelSettings settings,
            Provider provider,
            AnswerReader reader,
            CallBudgets budgets,
            ProviderPause pause,
            ModelSwitch runTimeSwitch,
            UseRecords records,
            Executor threads,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.provider = provider;
        this.reader = reader;
        this.answers = new KnownAnswers(settings.cache());
        this.budgets = budgets;
        this.pause = pause;
        this.runTimeSwitch = runTimeSwitch;
        this.records = records;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.uses = settings.uses();
        this.free = new Semaphore(settings.concurrency());
    }

    @Override
    public Set<ModelUse> uses() {
        return pause.until().isEmpty() && free.availablePermits() > 0 && runTimeSwitch.isOn() ? uses : Set.of();
    }

    @Override
    public Duration turnBudget() {
        return settings.turnBudget();
    }

    @Override
    public Optional<ModelAnswer> known(ModelRequest request, Knowledge knowledge) {
        return answers.find(request, knowledge.search().catalogue());
    }

    @Override
    public CompletableFuture<ModelAnswer> ask(
            ModelRequest request,
            Knowledge knowledge,
            long conversation,
            Duration within,
            Optional<Consumer<String>> early) {
        Optional<ModelAnswer> known = known(request, knowledge);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        Optional<Errand> errand = Errands.of(request, knowledge);
        if (errand.isEmpty()) {
            return CompletableFuture.completedFuture(NOTHING);
        }
        Optional<Consumer<String>> listener =
                early.filter(there -> settings.stream() && errand.get().wordsRecords());
        CompletableFuture<ModelAnswer> call = running.computeIfAbsent(
                request,
                first -> started(errand.get(), new Spender.Citizen(conversation), listener)
                        .thenApply(answered -> {
                            answered.kept()
                                    .ifPresent(answer -> answers.keep(
                                            request, answer, knowledge.search().catalogue()));
                            return answered.answer();
                        }));
        return call.whenComplete((answer, never) -> running.remove(request, call))
                .completeOnTimeout(NOTHING, within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs an errand that nobody else will have again, and waits for it. */
    Answered run(Errand errand, Spender spender, Duration within) {
        return started(errand, spender, Optional.empty())
                .completeOnTimeout(Answered.without("late"), within.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /**
     * How an errand ended.
     *
     * @param answer what may be used
     * @param reason the word of why nothing may; empty when something may
     * @param decided whether asking again would end the same
     */
    record Answered(ModelAnswer answer, String reason, boolean decided) {

        static Answered without(String reason) {
            return new Answered(NOTHING, reason, false);
        }

        Optional<ModelAnswer> kept() {
            return decided ? Optional.of(answer) : Optional.empty();
        }
    }

    private CompletableFuture<Answered> started(Errand errand, Spender spender, Optional<Consumer<String>> early) {
        if (!free.tryAcquire()) {
            return CompletableFuture.completedFuture(Answered.without("busy"));
        }
        var call = new CompletableFuture<Answered>();
        try {
            threads.execute(() -> {
                try {
                    call.complete(called(errand, spender, early));
                } catch (DataAccessException | TransactionException away) {
                    LOG.warn(
                            "The budget of the language model cannot be looked at: {}",
                            away.getClass().getSimpleName());
                    call.complete(Answered.without("database"));
                } catch (RuntimeException | StackOverflowError unexpected) {
                    LOG.error(
                            "The language model could not be asked: {}",
                            unexpected.getClass().getName());
                    call.complete(Answered.without("unexpected"));
                } finally {
                    free.release();
                }
            });
        } catch (RuntimeException refused) {
            free.release();
            call.complete(Answered.without("ending"));
        }
        return call;
    }

    private Answered called(Errand errand, Spender spender, Optional<Consumer<String>> early) {
        long began = nanoTime.getAsLong();
        if (!runTimeSwitch.isOn()) {
            return ended(errand, Ended.WITHHELD, "switch", began, NOTHING_SAID);
        }
        if (!budgets.take(spender)) {
            return ended(errand, Ended.WITHHELD, "budget", began, NOTHING_SAID);
        }
        if (!pause.mayCall()) {
            return ended(errand, Ended.WITHHELD, "pause", began, NOTHING_SAID);
        }
        Provider.Said said;
        try {
            said = early.isEmpty()
                    ? provider.ask(errand)
                    : provider.ask(errand, new EarlySentences(reader, errand, whileOn(early.get())));
        } catch (ProviderFailure failure) {
            pause.failed(failure, since(began));
            return ended(errand, Ended.FAILED, failure.kind().word(), began, NOTHING_SAID);
        } catch (RuntimeException | StackOverflowError unexpected) {
            pause.failed(new ProviderFailure(Kind.UNREADABLE), since(began));
            throw unexpected;
        }
        pause.answered(since(began));
        if (!runTimeSwitch.isOn()) {
            return ended(errand, Ended.WITHHELD, "switch", began, said);
        }
        return switch (reader.read(errand, said.text())) {
            case Reading.Usable usable -> {
                ended(errand, Ended.USED, "", began, said);
                yield new Answered(usable.answer(), "", true);
            }
            case Reading.Declined declined -> ended(errand, Ended.NONE, "none", began, said);
            case Reading.Refused refused -> ended(errand, Ended.REJECTED, refused.reason(), began, said);
        };
    }

    /** Once an administrator has switched the model off, no more of what it says is told. */
    private Consumer<String> whileOn(Consumer<String> early) {
        return sentences -> {
            if (runTimeSwitch.isOn()) {
                early.accept(sentences);
            }
        };
    }

    private Answered ended(Errand errand, Ended how, String reason, long began, Provider.Said said) {
        records.add(new UseRecords.Use(
                errand.use(), errand.procedure(), how, reason, since(began), said.tokensIn(), said.tokensOut()));
        return new Answered(NOTHING, reason, how == Ended.NONE || how == Ended.REJECTED);
    }

    private Duration since(long began) {
        return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - began));
    }
}
