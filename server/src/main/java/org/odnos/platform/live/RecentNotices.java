package org.odnos.platform.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What this node was told lately, so that a screen that was away for a while hears what it missed
 * instead of reading everything anew. Not safe for threads: {@link LiveReaders} guards it.
 */
final class RecentNotices {

    private static final int MOST = 5_000;
    private static final long MOST_CHARS = 4_000_000;

    /** Positions are this node's own: another node hears the same notices at other moments. */
    private final String node =
            Long.toString(ThreadLocalRandom.current().nextLong() >>> 24, Character.MAX_RADIX);

    private final Deque<Told> told = new ArrayDeque<>();
    private long chars;
    private long last = micros();

    /** Nothing before this is known. */
    private long begin = last;

    /**
     * A notice and its place in the stream.
     *
     * @param position where a screen that has heard it goes on
     */
    record Told(long at, String position, LiveChanges.Notice notice, int size) {}

    Told add(LiveChanges.Notice notice, int size) {
        // A clock rather than a counter: how much other companies do is nobody's business.
        last = Math.max(last + 1, micros());
        Told one = new Told(last, position(), notice, size);
        told.addLast(one);
        chars += size;
        while (told.size() > MOST || chars > MOST_CHARS) {
            Told oldest = told.removeFirst();
            chars -= oldest.size();
            begin = oldest.at();
        }
        return one;
    }

    /** Where a screen that has heard everything so far goes on. */
    String position() {
        return node + "-" + Long.toString(last, Character.MAX_RADIX);
    }

    /** What came after that position; empty if that is not known any more. */
    Optional<List<Told>> since(String position) {
        long after = after(position);
        return after < begin
                ? Optional.empty()
                : Optional.of(told.stream().filter(one -> one.at() > after).toList());
    }

    /** Notices may have been missed. */
    void clear() {
        told.clear();
        chars = 0;
        last = Math.max(last + 1, micros());
        begin = last;
    }

    /** Before everything for what is no position of this node. */
    private long after(String position) {
        if (!position.startsWith(node + "-")) {
            return Long.MIN_VALUE;
        }
        try {
            return Long.parseLong(position.substring(node.length() + 1), Character.MAX_RADIX);
        } catch (NumberFormatException _) {
            return Long.MIN_VALUE;
        }
    }

    private static long micros() {
        return System.currentTimeMillis() * 1_000;
    }
}
