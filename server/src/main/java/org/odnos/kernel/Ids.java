package org.odnos.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids of records: UUID version 7 (RFC 9562). Ids made by one process are strictly increasing,
 * so an index grows at its end and "by id" is "by age". They are not secrets.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Milliseconds and a counter in one number: a burst, or a clock set back, simply counts on. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long time = tick >>> COUNTER_BITS;
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        long random = ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(time << 16 | VERSION_7 | counter, VARIANT | random);
    }

    /** When this id was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
