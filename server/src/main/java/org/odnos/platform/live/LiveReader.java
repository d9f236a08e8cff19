package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.AccessPredicate;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Scope;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One open screen. A slow one is closed rather than waited for: it comes again and asks for all.
 */
final class LiveReader {

    private static final int QUEUE = 256;
    private static final Duration PING = Duration.ofSeconds(20);

    /** Long enough for a screen, short enough that an expired session does not read on. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Caller caller;
    private final String credential;
    private final BlockingQueue<LiveChanges.Notice> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean closed;

    LiveReader(Caller caller, String credential) {
        this.caller = caller;
        this.credential = credential;
    }

    record Event(String object, @Nullable List<UUID> ids, String action) {}

    void offer(LiveChanges.Notice notice) {
        if (notice.workspace().equals(caller.workspace().schema()) && !queue.offer(notice)) {
            close();
        }
    }

    /** A notice about callers names a user, a credential or a workspace. */
    void closeIfAbout(String whom) {
        boolean viewer = String.valueOf(caller.viewer()).equals(whom);
        if (viewer
                || Set.of(caller.userId().toString(), credential, caller.workspace().schema())
                        .contains(whom)) {
            close();
        }
    }

    /** The reading thread sees it when it next looks; an offered notice wakes it up. */
    void close() {
        closed = true;
        queue.clear();
        queue.offer(new LiveChanges.Notice("", "", "", null, null, false));
    }

    /** Writes until the reader or the program ends. */
    void serve(OutputStream out, Access access, JsonMapper json)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        write(out, "ping", "{}");
        while (!closed && System.nanoTime() < end) {
            LiveChanges.Notice notice = queue.poll(PING.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                return;
            }
            if (notice == null) {
                write(out, "ping", "{}");
            } else {
                Optional<Event> event = visible(notice, access);
                if (event.isPresent()) {
                    write(out, "change", json.writeValueAsString(event.get()));
                }
            }
        }
    }

    private Optional<Event> visible(LiveChanges.Notice notice, Access access) {
        if (notice.reader() != null) {
            return own(notice);
        }
        if (notice.everybody()) {
            return Optional.of(new Event(notice.object(), null, notice.action()));
        }
        AccessPredicate seen = access.predicate(caller, notice.object(), Action.SEE);
        if (seen.scope() == Scope.NONE) {
            return Optional.empty();
        }
        List<LiveChange.Row> rows = notice.rows();
        if (rows == null) {
            return Optional.of(new Event(notice.object(), null, notice.action()));
        }
        Set<UUID> grantees = access.grantees(caller);
        List<UUID> ids =
                rows.stream()
                        .filter(row -> admits(seen, row) || isWith(grantees, row))
                        .map(LiveChange.Row::id)
                        .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(notice.object(), ids, notice.action()));
    }

    private Optional<Event> own(LiveChanges.Notice notice) {
        List<LiveChange.Row> rows = notice.rows();
        return rows != null && caller.userId().equals(notice.reader())
                ? Optional.of(
                        new Event(
                                notice.object(),
                                rows.stream().map(LiveChange.Row::id).toList(),
                                notice.action()))
                : Optional.empty();
    }

    /** Also a share that has just ended: so the record leaves the screen. */
    private static boolean isWith(Set<UUID> grantees, LiveChange.Row row) {
        return row.shares().stream().anyMatch(share -> grantees.contains(share.grantee()));
    }

    private static boolean admits(AccessPredicate seen, LiveChange.Row row) {
        return seen.scope() == Scope.ALL
                || row.holders().stream()
                        .anyMatch(holder -> seen.admits(holder.owner(), holder.department()));
    }

    private static void write(OutputStream out, String event, String data) throws IOException {
        String text = "event: " + event + "\ndata: " + data + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
