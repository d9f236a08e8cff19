package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * This node's one connection that listens. When it breaks, it is made anew, and everybody is told
 * of the gap.
 */
@Component
class NoticeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final LiveNotices notices;
    private volatile @Nullable Run run;

    NoticeListener(DataSource database, LiveNotices notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public void start() {
        Run started = new Run();
        run = started;
        Thread.ofVirtual().name("live-notices").start(started);
    }

    @Override
    public void stop() {
        Run running = run;
        run = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private final class Run implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Connection listening;

        void stop() {
            ended.countDown();
            Connection open = listening;
            if (open != null) {
                abort(open);
            }
        }

        @Override
        public void run() {
            while (ended.getCount() > 0) {
                try (Connection connection = database.getConnection()) {
                    listen(connection);
                } catch (SQLException broken) {
                    if (ended.getCount() > 0) {
                        LOG.warn("Live notices interrupted, SQLState {}", broken.getSQLState());
                    }
                }
                pause();
            }
        }

        private void listen(Connection connection) throws SQLException {
            listening = connection;
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + LiveNotices.CHANNEL);
            }
            notices.missed();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (ended.getCount() > 0) {
                PGNotification[] news = postgres.getNotifications((int) WAIT.toMillis());
                for (PGNotification notice : news) {
                    notices.received(notice.getParameter());
                }
                requireAlive(connection, news.length);
            }
        }

        /** A connection cut without a word is noticed only by asking. */
        private static void requireAlive(Connection connection, int news) throws SQLException {
            if (news == 0 && !connection.isValid((int) WAIT.toSeconds())) {
                throw new SQLException("No answer", "08006");
            }
        }

        private void pause() {
            try {
                ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                ended.countDown();
            }
        }

        private static void abort(Connection open) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException alreadyBroken) {
                LOG.debug("The listening connection was closed already", alreadyBroken);
            }
        }
    }
}
