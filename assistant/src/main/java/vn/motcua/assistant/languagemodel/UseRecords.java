package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.dialogue.ModelUse;

/**
 * Which uses there were and how they ended: a row and a meter each. What was asked and answered is not kept, nor who asked; of a
 * rejected text its reason and its procedure are.
 */
final class UseRecords {

    private static final Logger LOG = LoggerFactory.getLogger(UseRecords.class);

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final String model;
    private final Clock clock;

    UseRecords(JdbcClient jdbc, MeterRegistry meters, String model, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.model = model;
        this.clock = clock;
    }

    /**
     * A use.
     *
     * @param procedure the code of the procedure that it was about; may be empty
     * @param reason the word of why it was not used; empty when it was
     * @param tokensIn how many tokens were sent
     * @param tokensOut how many were received
     */
    record Use(
            ModelUse use, String procedure, Ended ended, String reason, Duration took, int tokensIn, int tokensOut) {}

    void add(Use use) {
        count(use);
        try {
            jdbc.sql("""
                    insert into language_model_use(at, use, ended, reason, model, procedure_code, milliseconds, tokens_in, tokens_out)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            clock.instant().atOffset(ZoneOffset.UTC),
                            use.use().word(),
                            use.ended().word(),
                            use.reason(),
                            model,
                            use.procedure(),
                            use.took().toMillis(),
                            use.tokensIn(),
                            use.tokensOut())
                    .update();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "A use of the language model could not be recorded: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void count(Use use) {
        Timer.builder("motcua.language-model.use")
                .description("Uses of the language model, how they ended and how long they took")
                .tag("use", use.use().word())
                .tag("ended", use.ended().word())
                .tag("reason", use.reason())
                .register(meters)
                .record(use.took());
        tokens("in", use.tokensIn());
        tokens("out", use.tokensOut());
    }

    private void tokens(String direction, int tokens) {
        Counter.builder("motcua.language-model.tokens")
                .description("Tokens sent to and received from the language model, as the provider counts")
                .tag("direction", direction)
                .register(meters)
                .increment(tokens);
    }
}
