package vn.motcua.assistant.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries {@link ConversationSignals} between nodes by LISTEN and NOTIFY, over one connection that it keeps for itself. */
@Component
class NodeSignals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSignals.class);
    private static final String CHANNEL = "motcua_log_grown";
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ConversationSignals signals;
    /** So that a node does not wake itself: it was told in the process already. */
    private final String node = UUID.randomUUID().toString();

    private volatile boolean running;
    private Thread listener = new Thread(() -> {});

    NodeSignals(JdbcClient jdbc, DataSource dataSource, ConversationSignals signals) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.signals = signals;
    }

    /** Tells the other nodes when the current transaction commits. */
    void logGrown(long conversation) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, node + " " + conversation)
                .query((row, number) -> 0)
                .list();
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofPlatform().name("node-signals").daemon().start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        listener.interrupt();
        try {
            listener.join(WAIT.multipliedBy(4));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
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
                String[] words = notification.getParameter().split(" ", 2);
                if (!words[0].equals(node)) {
                    signals.now(ConversationSignals.Event.LOG_GROWN, Long.parseLong(words[1]));
                }
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
