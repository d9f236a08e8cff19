package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.live.RecentNotices.Told;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The open screens of this node. */
@Component
public class LiveReaders {

    /** Request attribute: id of the credential that the request came with. */
    public static final String CREDENTIAL = "odnos.credential";

    /**
     * Topic of notices that a user, a credential or a company's settings changed; the payload names
     * which.
     */
    public static final String CALLER_TOPIC = "caller";

    private final Set<LiveReader> readers = new HashSet<>();
    private final RecentNotices recent = new RecentNotices();
    private final JsonMapper json;

    LiveReaders(LiveNotices notices, JsonMapper json) {
        this.json = json;
        notices.subscribe(LiveChanges.TOPIC, this::deliver, this::missed);
        notices.subscribe(
                CALLER_TOPIC,
                whom -> each(reader -> reader.closeIfAbout(whom)),
                () -> each(LiveReader::close));
    }

    /** Where a screen that is read now begins to listen. */
    public synchronized String position() {
        return recent.position();
    }

    /**
     * Tells these users' open screens on this node something that passes: whoever is away does not
     * hear of it later.
     */
    public void tellNow(Predicate<Caller> whom, String event, Object data) {
        String text = json.writeValueAsString(data);
        each(reader -> reader.offerIf(whom, event, text));
    }

    /**
     * From now on it is told of everything.
     *
     * @param after where it was before; null for one that begins
     */
    synchronized LiveReader open(Caller caller, String credential, @Nullable String after) {
        LiveReader reader = new LiveReader(caller, credential, recent.position());
        if (after != null) {
            recent.since(after).ifPresentOrElse(reader::offerAll, reader::offerMissed);
        }
        readers.add(reader);
        return reader;
    }

    synchronized void remove(LiveReader reader) {
        readers.remove(reader);
    }

    private synchronized void deliver(String payload) {
        LiveChanges.Notice notice = json.readValue(payload, LiveChanges.Notice.class);
        Told told = recent.add(notice, payload.length());
        readers.forEach(reader -> reader.offer(told));
    }

    private synchronized void missed() {
        recent.clear();
        readers.forEach(LiveReader::close);
    }

    private synchronized void each(Consumer<LiveReader> told) {
        readers.forEach(told);
    }

    /** Before the web server waits for open requests: these would never end. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        each(LiveReader::close);
    }
}
