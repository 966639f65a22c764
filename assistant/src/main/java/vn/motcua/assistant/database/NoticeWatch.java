package vn.motcua.assistant.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks something up anew when its change is announced by NOTIFY, over a connection of its own, and from time to time without being
 * told, because an announcement is lost when that connection is.
 */
public final class NoticeWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeWatch.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final String channel;
    private final Duration poll;
    private final Runnable lookUp;

    private volatile boolean running;
    private Thread watcher = new Thread(() -> {});

    /**
     * Watches from its start on.
     *
     * @param channel the channel of LISTEN and NOTIFY, a lower-case name
     * @param poll how often to look without being told
     * @param lookUp what to do at the start, when it is told, and from time to time
     */
    public NoticeWatch(DataSource dataSource, String channel, Duration poll, Runnable lookUp) {
        this.dataSource = dataSource;
        this.channel = channel;
        this.poll = poll;
        this.lookUp = lookUp;
    }

    @Override
    public void start() {
        running = true;
        watcher = Thread.ofPlatform().name("watch-" + channel).daemon().start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        watcher.interrupt();
        try {
            watcher.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + channel);
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (running) {
                    lookUp.run();
                    awaitNotification(notified);
                }
                statement.execute("unlisten " + channel);
            } catch (SQLException | RuntimeException failure) {
                if (running) {
                    LOG.warn(
                            "What {} announces could not be looked up; what is known stays: {}",
                            channel,
                            failure.toString());
                    pause();
                }
            }
        }
    }

    /** Until a change is announced or it is time to look anyway; in short waits, so that it can be stopped. */
    private void awaitNotification(PGConnection connection) throws SQLException {
        long until = System.nanoTime() + poll.toNanos();
        while (running && System.nanoTime() < until) {
            int wait = (int) Math.max(1, Math.min(500, (until - System.nanoTime()) / 1_000_000));
            if (connection.getNotifications(wait).length > 0) {
                return;
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
