package vn.motcua.assistant.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.handoff.CaseFiguresAccess;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a page of figures takes over 200,000 messages; measured when asked, with -Dmotcua.figures.speed=true. */
@EnabledIfSystemProperty(named = "motcua.figures.speed", matches = "true", disabledReason = "measured when asked")
class FiguresSpeedTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final int MESSAGES = 200_000;

    @Test
    void aPageComesWithinASecond() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.pool(TestDatabase.migrated()));
        var history = new RandomHistory(jdbc, 200_000);
        List<Long> desks = List.of(history.desk("Quầy 1", 15), history.desk("Quầy 2", 40));
        while (count(jdbc) < MESSAGES) {
            history.play(
                    2_000,
                    List.of("web", "zalo", "telegram"),
                    desks,
                    Instant.parse("2025-10-01T00:00:00Z"),
                    Instant.parse("2025-12-30T00:00:00Z"));
        }
        // As the server does by itself a minute later.
        jdbc.sql("vacuum analyze").update();
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/insight", "messages/console", "messages/console-cases");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var words = new InsightWords(messages);
        var questions = new Questions(jdbc);
        var figures = new QualityFigures(
                List.of(
                        new QuestionFigures(questions, words),
                        new HandOverFigures(CaseFiguresAccess.over(jdbc, Clock.systemUTC()), words)),
                words);
        Knowledge knowledge = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
        var unanswered = new UnansweredQuestions(questions, () -> knowledge);
        for (int days : List.of(7, 30, 91)) {
            var request = new FigureRequest(FIRST, FIRST.plusDays(days - 1L), null, null);
            long page = quickest(() -> figures.of(request));
            long groups = quickest(() -> unanswered.of(request));
            System.out.printf("%d messages, %d days: figures %d ms, groups %d ms%n", count(jdbc), days, page, groups);
            assertThat(page).as("milliseconds of the figures of %d days", days).isLessThan(1_000);
            assertThat(groups).as("milliseconds of the groups of %d days", days).isLessThan(1_000);
        }
    }

    private static long quickest(Runnable page) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            page.run();
            best = Math.min(best, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        return best;
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from message").query(Long.class).single();
    }
}
