package vn.motcua.assistant.embedding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.languagemodel.OutgoingText;
import vn.motcua.assistant.outage.OutagePause;
import vn.motcua.assistant.privacy.Masking;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.QuestionVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.search.SpelledQuestion;

/**
 * Where the model puts questions, in time or not at all. A question's vector is waited for as long as the budget allows; one that comes
 * later is remembered for the next who asks the same. While one is overdue nobody waits for another, so that a turn that searches several
 * times waits once. A model that fails or is slow often is left alone for a while, see {@link OutagePause}. Before a question leaves,
 * personal data is taken out of it, and it is spelled out.
 */
final class AskedVectors implements QuestionVectors {

    private static final Logger LOG = LoggerFactory.getLogger(AskedVectors.class);

    /** Longer ones are stories, of which no model makes one good vector in time. */
    private static final int LONGEST = 600;

    private final TextEmbedder embedder;
    private final String prefix;
    private final Duration budget;
    private final OutagePause pause;
    private final MeterRegistry meters;
    private final Executor threads;
    private final LongSupplier nanoTime;
    private final Semaphore free;
    private final Cache<String, float[]> known;
    private final ConcurrentMap<String, CompletableFuture<float[]>> running = new ConcurrentHashMap<>();
    private final AtomicInteger overdue = new AtomicInteger();
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    private volatile int dimensions;

    AskedVectors(
            TextEmbedder embedder,
            EmbeddingSettings settings,
            OutagePause pause,
            MeterRegistry meters,
            Executor threads,
            LongSupplier nanoTime) {
        this.embedder = embedder;
        this.prefix = settings.queryPrefix();
        this.budget = settings.budget();
        this.pause = pause;
        this.meters = meters;
        this.threads = threads;
        this.nanoTime = nanoTime;
        this.free = new Semaphore(settings.concurrency());
        this.known = Caffeine.newBuilder().maximumSize(settings.cache()).build();
    }

    /** From now on vectors of another length than the procedures' count as a failure. */
    void expect(int dimensionsOfProcedures) {
        this.dimensions = dimensionsOfProcedures;
    }

    @Override
    public boolean knows(String question) {
        String text = told(question);
        return text.isEmpty() || known.getIfPresent(text) != null;
    }

    @Override
    public Optional<float[]> of(String question) {
        String text = told(question);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        float[] vector = known.getIfPresent(text);
        return vector != null ? ended("known", Optional.of(vector)) : inTime(ask(text, prefix + text));
    }

    /** What the model is told of a question; empty when it is not asked. */
    static String told(String question) {
        if (question.length() > LONGEST) {
            return "";
        }
        String masked = PersonalDataMask.mask(OutgoingText.visible(question), Masking.FOR_A_MODEL);
        return SpelledQuestion.of(PersonalDataMask.withoutPlaceholders(masked));
    }

    /** The call for a question: one that is running, or a new one. */
    private CompletableFuture<float[]> ask(String question, String text) {
        var answer = new CompletableFuture<float[]>();
        CompletableFuture<float[]> other = running.putIfAbsent(question, answer);
        if (other != null) {
            return other;
        }
        if (!free.tryAcquire()) {
            return withheld(question, answer, "busy");
        }
        if (!pause.mayCall()) {
            free.release();
            return withheld(question, answer, "pause");
        }
        try {
            threads.execute(() -> call(question, text, answer));
        } catch (RuntimeException | Error noThread) {
            free.release();
            return withheld(question, answer, "no thread");
        }
        return answer;
    }

    private CompletableFuture<float[]> withheld(String question, CompletableFuture<float[]> answer, String why) {
        running.remove(question, answer);
        answer.completeExceptionally(new EmbeddingFailure(why));
        return answer;
    }

    /** Who waits learns of the answer last: when it is there, the place is free and the next who asks begins a call of their own. */
    private void call(String question, String text, CompletableFuture<float[]> answer) {
        long began = nanoTime.getAsLong();
        try {
            float[] vector = fitting(embedder.embed(List.of(text)).getFirst());
            known.put(question, vector);
            pause.answered(since(began));
            if (inTrouble.getAndSet(false)) {
                LOG.info("The embedding model answers again");
            }
            leave(question, answer);
            answer.complete(vector);
        } catch (RuntimeException | Error failure) {
            Optional<Duration> after = failure instanceof EmbeddingFailure own ? own.retryAfter() : Optional.empty();
            pause.failed(failure, since(began), after);
            if (!inTrouble.getAndSet(true)) {
                LOG.warn(
                        "The embedding model gives no vector of a question ({}); search goes on by words",
                        failure instanceof EmbeddingFailure own
                                ? own.getMessage()
                                : failure.getClass().getName());
            }
            leave(question, answer);
            answer.completeExceptionally(failure);
        }
    }

    private void leave(String question, CompletableFuture<float[]> answer) {
        running.remove(question, answer);
        free.release();
    }

    private float[] fitting(float[] vector) {
        int expected = dimensions;
        if (expected != 0 && vector.length != expected) {
            throw new EmbeddingFailure("a vector of " + vector.length + " numbers, the procedures' have " + expected);
        }
        return ProcedureVectors.unit(vector);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What follows a late answer only counts.
    private Optional<float[]> inTime(CompletableFuture<float[]> answer) {
        long patience = overdue.get() > 0 ? 0 : budget.toNanos();
        try {
            return ended("used", Optional.of(answer.get(patience, TimeUnit.NANOSECONDS)));
        } catch (TimeoutException late) {
            overdue.incrementAndGet();
            answer.whenComplete((vector, failure) -> overdue.decrementAndGet());
            return ended("late", Optional.empty());
        } catch (ExecutionException failed) {
            return ended("failed", Optional.empty());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<float[]> ended(String how, Optional<float[]> vector) {
        meters.counter("motcua.embedding.questions", "ended", how).increment();
        return vector;
    }

    private Duration since(long began) {
        return Duration.ofNanos(nanoTime.getAsLong() - began);
    }
}
