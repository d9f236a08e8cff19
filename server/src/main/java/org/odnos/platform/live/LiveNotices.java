package org.odnos.platform.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Short notices from any node to all nodes, this one included, over PostgreSQL's NOTIFY: sent when
 * the transaction commits, never when it rolls back.
 */
@Component
public class LiveNotices {

    static final String CHANNEL = "odnos";

    /** PostgreSQL takes 8000 bytes with topic and separator. */
    public static final int MAX_PAYLOAD_BYTES = 7800;

    private static final Logger LOG = LoggerFactory.getLogger(LiveNotices.class);

    private final JdbcClient jdbc;
    private final Map<String, List<Subscriber>> subscribers = new ConcurrentHashMap<>();

    LiveNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Subscriber(Consumer<String> notice, Runnable gap) {}

    /** Call inside a transaction. The topic has no space in it. */
    public void publish(String topic, String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("A notice on " + topic + " is too long");
        }
        jdbc.sql("select pg_notify(?, ?)")
                .params(List.of(CHANNEL, topic + " " + payload))
                .query((_, _) -> 0)
                .list();
    }

    /**
     * As {@link #publish}, and this node hears it before the committing thread goes on (and once
     * more over the wire): for what is remembered and must not be used again.
     */
    public void publishAtOnce(String topic, String payload) {
        publish(topic, payload);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        received(topic + " " + payload);
                    }
                });
    }

    /**
     * From now on, for as long as the program runs.
     *
     * @param notice gets the payload, one after the other on one thread: do little
     * @param gap called when notices may have been missed, as after a lost connection: drop what is
     *     remembered
     */
    public void subscribe(String topic, Consumer<String> notice, Runnable gap) {
        subscribers
                .computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>())
                .add(new Subscriber(notice, gap));
    }

    void received(String message) {
        int space = message.indexOf(' ');
        String topic = message.substring(0, space);
        for (Subscriber subscriber : subscribers.getOrDefault(topic, List.of())) {
            safely(topic, () -> subscriber.notice().accept(message.substring(space + 1)));
        }
    }

    void missed() {
        subscribers.forEach(
                (topic, all) -> all.forEach(subscriber -> safely(topic, subscriber.gap())));
    }

    /** One subscriber's fault must not take the notices from the others. */
    private static void safely(String topic, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("A subscriber of {} failed", topic, fault);
        }
    }
}
