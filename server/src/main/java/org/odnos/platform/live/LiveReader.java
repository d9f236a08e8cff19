package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.live.RecentNotices.Told;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One open screen. A slow one is closed rather than waited for: it comes again and says where it
 * was.
 */
final class LiveReader {

    private static final int QUEUE = 512;
    private static final Duration PING = Duration.ofSeconds(20);

    /** What comes within this time is told at once: many changes are few messages. */
    private static final Duration GATHER = Duration.ofMillis(40);

    /** Long enough for a screen, short enough that an expired session does not read on. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Caller caller;
    private final String credential;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private String position;
    private volatile boolean closed;
    private volatile boolean sightChanged;

    LiveReader(Caller caller, String credential, String position) {
        this.caller = caller;
        this.credential = credential;
        this.position = position;
    }

    /** What waits to be told: a notice, something that passes, or that notices were missed. */
    private record Item(@Nullable Told told, String event, String text) {}

    void offer(Told told) {
        if (isMine(told)) {
            offer(new Item(told, "", ""));
        }
    }

    private boolean isMine(Told told) {
        return told.notice().workspace().equals(caller.workspace().schema());
    }

    /** What it missed; of very much it is told only that it did. */
    void offerAll(List<Told> missed) {
        List<Told> mine = missed.stream().filter(this::isMine).toList();
        if (mine.size() > QUEUE / 2) {
            offerMissed();
        } else {
            mine.forEach(this::offer);
        }
    }

    void offerMissed() {
        offer(new Item(null, "missed", "{}"));
    }

    void offerIf(Predicate<Caller> whom, String event, String text) {
        if (whom.test(caller)) {
            offer(new Item(null, event, text));
        }
    }

    private void offer(Item item) {
        if (queue.size() >= QUEUE) {
            close();
        } else {
            queue.add(item);
        }
    }

    /** A notice about callers names a user, a credential or a workspace. */
    void closeIfAbout(String whom) {
        String viewer = String.valueOf(caller.viewer());
        if (credential.equals(whom)) {
            close();
        } else if (Set.of(caller.userId().toString(), viewer, caller.workspace().schema())
                .contains(whom)) {
            sightChanged = true;
            close();
        }
    }

    /** The reading thread sees it when it next looks; what is offered wakes it up. */
    void close() {
        closed = true;
        queue.clear();
        queue.add(new Item(null, "", ""));
    }

    /** Writes until the reader or the program ends. */
    void serve(OutputStream out, Access access, JsonMapper json)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        write(out, message("ping", "{}"));
        while (!closed && System.nanoTime() < end) {
            Item first = queue.poll(PING.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null && !closed) {
                Thread.sleep(GATHER);
            }
            if (closed) {
                break;
            }
            write(out, first == null ? message("ping", "{}") : gathered(first, access, json));
        }
        if (sightChanged) {
            write(out, message("missed", "{}"));
        }
    }

    /** All that waits, in one piece. */
    private String gathered(Item first, Access access, JsonMapper json) {
        List<Item> items = new ArrayList<>(List.of(first));
        queue.drainTo(items);
        SeenChanges seen = new SeenChanges(caller, access);
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            Told told = item.told();
            if (told != null) {
                seen.add(told.notice());
                position = told.position();
            } else if (!item.event().isEmpty()) {
                text.append(message(item.event(), item.text()));
            }
        }
        seen.events()
                .forEach(event -> text.append(message("change", json.writeValueAsString(event))));
        return text.toString();
    }

    private String message(String event, String data) {
        return "id: " + position + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
