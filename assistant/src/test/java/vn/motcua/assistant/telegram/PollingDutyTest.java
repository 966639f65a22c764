package vn.motcua.assistant.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.telegram.Answer;
import vn.motcua.connector.telegram.PolledUpdate;
import vn.motcua.connector.telegram.TelegramFailure;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked after which answer. */
class PollingDutyTest {

    private static final Times SHORT = new Times(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(8), Duration.ofHours(1), Duration.ofHours(1));

    private final BlockingQueue<Answer<List<PolledUpdate>>> answers = new LinkedBlockingQueue<>();
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final List<String> greetings = new CopyOnWriteArrayList<>();
    private final TelegramWatch watch = new TelegramWatch(Clock.systemUTC());
    private OneNode node = node(SHORT);

    private OneNode node(Times times) {
        var duty = new PollingDuty(this::ask, this::store, () -> greetings.add("hello"), watch, times);
        return new OneNode(new Leadership(TestDatabase.empty().dataSource(), 7), duty, Duration.ofMillis(5));
    }

    private Answer<List<PolledUpdate>> ask(long from) {
        asked.add(from);
        try {
            return answers.take();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>(new TelegramFailure.Lost("interrupted"));
        }
    }

    private OptionalLong store(byte[] update) {
        if (!failures.isEmpty()) {
            throw failures.removeFirst();
        }
        stored.add(new String(update, StandardCharsets.UTF_8));
        return OptionalLong.empty();
    }

    private void answer(long... ids) {
        answers.add(new Answer.Ok<>(IntStream.range(0, ids.length)
                .mapToObj(i -> new PolledUpdate(
                        OptionalLong.of(ids[i]), Long.toString(ids[i]).getBytes(StandardCharsets.UTF_8)))
                .toList()));
    }

    private void refuse(int code, String description, Optional<Duration> retryAfter) {
        answers.add(
                new Answer.Failed<>(new TelegramFailure.Refused(code, description, retryAfter, OptionalLong.empty())));
    }

    private void waitForQuestions(int questions) {
        Waiting.until(questions + " questions", () -> asked.size() >= questions);
    }

    @AfterEach
    void stop() {
        node.stop();
    }

    @Test
    void whatIsStoredIsConfirmedByTheNextQuestionAndTheNumberIsThenForgotten() {
        answer(5, 6, 7);
        answer();
        answer(9);
        answer(10);
        node.start();
        waitForQuestions(5);
        assertThat(asked).containsExactly(0L, 8L, 0L, 10L, 11L);
        assertThat(stored).containsExactly("5", "6", "7", "9", "10");
        assertThat(greetings).hasSize(1);
    }

    @Test
    void afterAQuietWeekLowerNumbersAreTaken() {
        answer(4_000_000_000L);
        answer();
        answer(17);
        answer();
        node.start();
        waitForQuestions(5);
        assertThat(asked).containsExactly(0L, 4_000_000_001L, 0L, 18L, 0L);
        assertThat(stored).containsExactly("4000000000", "17");
    }

    @Test
    void aConfirmationThatMayNotHaveArrivedIsSaidAgain() {
        answer(5);
        answers.add(new Answer.Failed<>(new TelegramFailure.Lost("the connection broke")));
        answers.add(new Answer.Failed<>(new TelegramFailure.Foreign(502)));
        answer();
        node.start();
        waitForQuestions(5);
        assertThat(asked).containsExactly(0L, 6L, 6L, 6L, 0L);
    }

    @Test
    void whatCouldNotBeStoredIsNotConfirmed() {
        failures.add(new DataAccessResourceFailureException("the database is away"));
        answer(5, 6);
        answer(5, 6);
        node.start();
        waitForQuestions(3);
        assertThat(asked).containsExactly(0L, 0L, 7L);
        assertThat(stored).containsExactly("5", "6");
    }

    @Test
    void ofABatchThatBreaksOffWhatWasStoredIsConfirmed() {
        node = node(SHORT);
        answers.add(new Answer.Ok<>(List.of(
                new PolledUpdate(OptionalLong.of(5), "5".getBytes(StandardCharsets.UTF_8)),
                new PolledUpdate(OptionalLong.of(6), new byte[0]))));
        answer(6);
        var duty = new PollingDuty(
                this::ask,
                update -> {
                    if (update.length == 0) {
                        throw new DataAccessResourceFailureException("the database is away");
                    }
                    store(update);
                },
                () -> {},
                watch,
                SHORT);
        node = new OneNode(new Leadership(TestDatabase.empty().dataSource(), 7), duty, Duration.ofMillis(5));
        node.start();
        waitForQuestions(3);
        assertThat(asked).containsExactly(0L, 6L, 7L);
        assertThat(stored).containsExactly("5", "6");
    }

    @Test
    void anUpdateWithoutANumberStopsNothing() {
        answers.add(
                new Answer.Ok<>(List.of(new PolledUpdate(OptionalLong.empty(), "?".getBytes(StandardCharsets.UTF_8)))));
        answer(3);
        node.start();
        waitForQuestions(3);
        assertThat(asked).containsExactly(0L, 0L, 4L);
    }

    @Test
    void whateverIsThrownTheLoopGoesOn() {
        failures.add(new IllegalStateException("text of a citizen"));
        answer(5);
        answer(5);
        node.start();
        waitForQuestions(3);
        assertThat(stored).containsExactly("5");
        assertThat(asked).containsExactly(0L, 0L, 6L);
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized, does not know the token", "404, Not Found, does not know the token"})
    void aRefusedTokenIsAnAlarmAndNotTriedAgainSoon(int code, String description, String said) {
        refuse(code, description, Optional.empty());
        node.start();
        Waiting.until("there is trouble", () -> watch.trouble().isPresent());
        assertThat(watch.trouble().orElseThrow().what()).contains(said, "MOTCUA_TELEGRAM_TOKEN");
        assertThat(watch.trouble().orElseThrow().mustBeMended()).isTrue();
        node.stop();
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void aWebhookInTheWayIsSaidWithWhatToDo() {
        refuse(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                Optional.empty());
        node.start();
        waitForQuestions(2);
        assertThat(watch.trouble().orElseThrow().what())
                .contains("A webhook is registered", "deleteWebhook", "MOTCUA_TELEGRAM_MODE");
    }

    @Test
    void anotherPollerIsTroubleOnlyWhenItStays() {
        String terminated =
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
        refuse(409, terminated, Optional.empty());
        refuse(409, terminated, Optional.empty());
        node.start();
        waitForQuestions(3);
        assertThat(watch.trouble()).isEmpty();
        refuse(409, terminated, Optional.empty());
        waitForQuestions(4);
        assertThat(watch.trouble().orElseThrow().what()).contains("Another program asks");
        answer();
        waitForQuestions(5);
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void telegramIsNotAskedBeforeItWants() {
        refuse(429, "Too Many Requests: retry after 3600", Optional.of(Duration.ofHours(1)));
        node.start();
        Waiting.until("there is trouble", () -> watch.trouble().isPresent());
        node.stop();
        assertThat(asked).containsExactly(0L);
    }

    @Test
    void aStopBreaksOffTheWaitingAndNothingElse() {
        answer(5);
        node.start();
        waitForQuestions(2);
        node.stop();
        assertThat(stored).containsExactly("5");
        assertThat(watch.leadingSince()).isEmpty();
        answer(6);
        node.start();
        Waiting.until("it goes on", () -> stored.size() == 2);
    }

    @Test
    void pausesGrowUpToTheLongest() {
        var backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));
        assertThat(IntStream.range(0, 8)
                        .mapToObj(i -> backOff.next().toSeconds())
                        .toList())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        backOff.reset();
        assertThat(backOff.next()).hasSeconds(1);
    }
}
