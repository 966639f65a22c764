package vn.motcua.assistant.languagemodel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.dialogue.Desk;

/** What the records of uses come to, over all nodes. */
public final class ModelFigures {

    private static final int DAYS = 30;
    private static final int MOST_TROUBLES = 20;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final JdbcClient jdbc;
    private final LanguageModelSettings settings;
    private final Clock clock;

    ModelFigures(JdbcClient jdbc, LanguageModelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Some days.
     *
     * @param days how many, today included
     * @param cost whole đồng by the prices that are set; 0 where none are
     * @param lines by use, end and reason
     */
    public record Span(int days, long calls, long tokensIn, long tokensOut, long cost, List<Line> lines) {

        /** Copies the list. */
        public Span {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How often a use ended so.
     *
     * @param use the word of the use
     * @param ended the word of how it ended
     * @param reason the word of why; empty where it was used
     * @param milliseconds how long one took on average
     */
    public record Line(
            String use, String ended, String reason, long times, long milliseconds, long tokensIn, long tokensOut) {}

    /**
     * A use that brought nothing.
     *
     * @param procedure the code of the procedure that it was about; may be empty
     */
    public record Trouble(Instant at, String use, String ended, String reason, String procedure) {}

    List<Span> spans() {
        return List.of(span(1), span(DAYS));
    }

    private Span span(int days) {
        Instant from = LocalDate.ofInstant(clock.instant(), Desk.ZONE)
                .minusDays(days - 1L)
                .atStartOfDay(Desk.ZONE)
                .toInstant();
        List<Line> lines = jdbc.sql("""
                select use, ended, reason, count(*) as times, avg(milliseconds)::bigint as milliseconds,
                sum(tokens_in) as tokens_in, sum(tokens_out) as tokens_out
                from language_model_use where at >= ? group by use, ended, reason order by use, ended, reason""")
                .param(from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Line(
                        row.getString("use"),
                        row.getString("ended"),
                        row.getString("reason"),
                        row.getLong("times"),
                        row.getLong("milliseconds"),
                        row.getLong("tokens_in"),
                        row.getLong("tokens_out")))
                .list();
        long in = lines.stream().mapToLong(Line::tokensIn).sum();
        long out = lines.stream().mapToLong(Line::tokensOut).sum();
        long calls = lines.stream()
                .filter(line -> !line.ended().equals(Ended.WITHHELD.word()))
                .mapToLong(Line::times)
                .sum();
        return new Span(days, calls, in, out, cost(in, out), lines);
    }

    private long cost(long in, long out) {
        return settings.priceIn()
                .multiply(BigDecimal.valueOf(in))
                .add(settings.priceOut().multiply(BigDecimal.valueOf(out)))
                .divide(MILLION, 0, RoundingMode.HALF_UP)
                .longValue();
    }

    List<Trouble> troubles() {
        return jdbc.sql("""
                select at, use, ended, reason, procedure_code from language_model_use
                where ended in ('rejected', 'failed') order by id desc limit ?""")
                .param(MOST_TROUBLES)
                .query((row, number) -> new Trouble(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("use"),
                        row.getString("ended"),
                        row.getString("reason"),
                        row.getString("procedure_code")))
                .list();
    }
}
