package vn.motcua.assistant.catalogue;

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
 * Refreshes {@link CurrentKnowledge} when a release is announced, over a connection of its own, and from time to time without
 * being told, because an announcement is lost when that connection is.
 */
final class ReleaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final CurrentKnowledge knowledge;
    private final Duration poll;

    private volatile boolean running;
    private Thread watcher = new Thread(() -> {});

    ReleaseWatch(DataSource dataSource, CurrentKnowledge knowledge, Duration poll) {
        this.dataSource = dataSource;
        this.knowledge = knowledge;
        this.poll = poll;
    }

    @Override
    public void start() {
        running = true;
        watcher = Thread.ofPlatform().name("catalogue-watch").daemon().start(this::watch);
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
                statement.execute("listen " + CatalogueReleases.CHANNEL);
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (running) {
                    knowledge.refresh();
                    awaitNotification(notified);
                }
                statement.execute("unlisten " + CatalogueReleases.CHANNEL);
            } catch (SQLException | RuntimeException failure) {
                if (running) {
                    LOG.warn(
                            "The published catalogue could not be looked up; the one in use stays: {}",
                            failure.toString());
                    pause();
                }
            }
        }
    }

    /** Until a release is announced or it is time to look anyway; in short waits, so that it can be stopped. */
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
