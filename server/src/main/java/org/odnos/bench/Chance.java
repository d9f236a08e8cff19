package org.odnos.bench;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** All that is random in the data, from one fixed seed. */
final class Chance {

    private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
    private static final int CREATED_DAYS = 1_200;
    private static final int DAY_MILLIS = 86_400_000;

    private final Random random = new Random(42);

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** A moment within so many days from the first one, in milliseconds. */
    long moment(int days) {
        return BEGIN.toEpochMilli() + (long) (random.nextDouble() * days * DAY_MILLIS);
    }

    long created() {
        return moment(CREATED_DAYS);
    }

    /** An id as the program would have given it at that moment. */
    UUID id(long millis) {
        long random62 = random.nextLong() >>> 2;
        return new UUID(
                millis << 16 | 0x7000L | random.nextInt(1 << 12),
                0x8000_0000_0000_0000L | random62);
    }

    /** An index drawn by weights that sum to 100. */
    int weighted(int... weights) {
        int drawn = random.nextInt(100);
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }

    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(pick(Words.TEXT));
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.append('.').toString();
    }
}
