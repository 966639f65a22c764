package vn.motcua.assistant.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries {@link ConversationSignals} between nodes by LISTEN and NOTIFY, over one connection that it keeps for itself.
 *
 * <p>PostgreSQL lets transactions that notify commit only one after the other, each waiting for the disk of the one before. Turns
 * therefore do not notify: what they have committed is told afterwards by a thread of its own, all that has come together at once.
 */
@Component
class NodeSignals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSignals.class);
    private static final String CHANNEL = "motcua_conversation";
    private static final Duration WAIT = Duration.ofMillis(500);

    /** So long what happens is gathered after something was told: at a rush every telling would hold one signal or two. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** What is told at once. */
    private static final int BATCH = 1000;

    /** More than this is not kept while the database is away: everybody looks by himself from time to time. */
    private static final int MOST_KEPT = 100_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ConversationSignals signals;
    private final BlockingQueue<String> untold = new LinkedBlockingQueue<>(MOST_KEPT);
    /** So that a node does not wake itself: it was told in the process already. */
    private final String node = UUID.randomUUID().toString();

    private volatile boolean running;
    private Thread listener = new Thread(() -> {});
    private Thread teller = new Thread(() -> {});

    NodeSignals(JdbcClient jdbc, DataSource dataSource, ConversationSignals signals) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.signals = signals;
        signals.carry((event, conversation) -> untold.offer(node + " " + event.name() + " " + conversation));
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofPlatform().name("node-signals").daemon().start(this::listen);
        teller = Thread.ofPlatform().name("node-signals-out").daemon().start(this::tell);
    }

    @Override
    public void stop() {
        running = false;
        listener.interrupt();
        teller.interrupt();
        try {
            listener.join(WAIT.multipliedBy(4));
            teller.join(WAIT.multipliedBy(4));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tell() {
        try {
            while (running) {
                List<String> batch = new ArrayList<>();
                batch.add(untold.take());
                untold.drainTo(batch, BATCH - 1);
                Set<String> told = new LinkedHashSet<>(batch);
                try {
                    notifyOthers(told);
                    Thread.sleep(GATHERING);
                } catch (DataAccessException away) {
                    LOG.debug("Signals were not told to the other nodes");
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody waits for the disk: a signal may be lost. */
    private void notifyOthers(Set<String> told) {
        jdbc.sql("""
                with quick as (select set_config('synchronous_commit', 'off', true))
                select pg_notify(?, payload) from quick, unnest(?::text[]) payload""")
                .params(CHANNEL, told.toArray(String[]::new))
                .query((row, number) -> 0)
                .list();
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                receive(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException lost) {
                if (running) {
                    LOG.warn("The connection for signals between nodes was lost: {}", lost.getSQLState());
                    pause();
                }
            }
        }
    }

    private void receive(PGConnection connection) throws SQLException {
        while (running) {
            for (PGNotification notification : connection.getNotifications((int) WAIT.toMillis())) {
                hear(notification.getParameter().split(" ", 3));
            }
        }
    }

    private void hear(String[] words) {
        if (words.length < 3 || words[0].equals(node)) {
            return;
        }
        for (ConversationSignals.Event event : ConversationSignals.Event.values()) {
            // Another version of this software may know others.
            if (event.name().equals(words[1])) {
                signals.now(event, Long.parseLong(words[2]));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
