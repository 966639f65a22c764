package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the model is switched on at run time: one row for all nodes, each of which looks again after a moment. On until somebody switches it off. */
final class ModelSwitch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    private volatile @Nullable Seen seen;

    private record Seen(boolean on, Instant at) {}

    ModelSwitch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isOn() {
        Instant now = clock.instant();
        Seen last = seen;
        if (last == null || !now.isBefore(last.at().plus(FRESH)) || now.isBefore(last.at())) {
            last = new Seen(stored(), now);
            seen = last;
        }
        return last.on();
    }

    void turn(boolean on) {
        jdbc.sql("""
                insert into language_model_switch(is_on, changed_at) values (?, ?)
                on conflict (single) do update set is_on = excluded.is_on, changed_at = excluded.changed_at""").params(on, clock.instant().atOffset(ZoneOffset.UTC)).update();
        seen = null;
    }

    private boolean stored() {
        return jdbc.sql("select is_on from language_model_switch")
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
