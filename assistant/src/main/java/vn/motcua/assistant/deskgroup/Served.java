package vn.motcua.assistant.deskgroup;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which node serves the group, and until when nothing is sent to it; the same for all nodes, in PostgreSQL. */
final class Served {

    /** Longer than all that is done in between; a node that ends leaves the group to another one after it. */
    private static final Duration TERM = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long chat;
    private final UUID node = UUID.randomUUID();

    Served(JdbcClient jdbc, Clock clock, long chat) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.chat = chat;
    }

    /** Whether this node serves it now. */
    boolean byMe() {
        var now = clock.instant();
        return jdbc.sql("""
                insert into telegram_group(chat, node, served_until) values (:chat, :node, :until)
                on conflict (chat) do update set node = excluded.node, served_until = excluded.served_until
                where telegram_group.node = excluded.node or telegram_group.served_until is null
                or telegram_group.served_until < :now""")
                        .param("chat", chat)
                        .param("node", node)
                        .param("until", Times.of(now.plus(TERM)))
                        .param("now", Times.of(now))
                        .update()
                == 1;
    }

    /** Another node may. */
    void leave() {
        jdbc.sql("update telegram_group set served_until = null where chat = ? and node = ?")
                .params(chat, node)
                .update();
    }

    boolean isPaused() {
        return jdbc.sql("select exists (select 1 from telegram_group where chat = ? and paused_until > ?)")
                .params(chat, Times.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void pause(Duration pause) {
        jdbc.sql("update telegram_group set paused_until = ? where chat = ?")
                .params(Times.of(clock.instant().plus(pause)), chat)
                .update();
    }
}
