package org.odnos.platform.live;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
    private final JsonMapper json;

    LiveReaders(LiveNotices notices, JsonMapper json) {
        this.json = json;
        notices.subscribe(LiveChanges.TOPIC, this::deliver, this::closeAll);
        notices.subscribe(CALLER_TOPIC, this::closeAbout, this::closeAll);
    }

    void add(LiveReader reader) {
        readers.add(reader);
    }

    void remove(LiveReader reader) {
        readers.remove(reader);
    }

    private void deliver(String payload) {
        if (!readers.isEmpty()) {
            LiveChanges.Notice notice = json.readValue(payload, LiveChanges.Notice.class);
            readers.forEach(reader -> reader.offer(notice));
        }
    }

    private void closeAbout(String whom) {
        readers.forEach(reader -> reader.closeIfAbout(whom));
    }

    private void closeAll() {
        readers.forEach(LiveReader::close);
    }

    /** Before the web server waits for open requests: these would never end. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closeAll();
    }
}
