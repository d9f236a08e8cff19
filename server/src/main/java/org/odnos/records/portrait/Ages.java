package org.odnos.records.portrait;

import java.util.List;

/** Bands of ages; each ends where the next begins. */
final class Ages {

    static final List<Integer> FROM = List.of(18, 25, 35, 45, 55, 65);

    private Ages() {}

    /** The first age of a band, 0 for the youngest. */
    static int from(int band) {
        return band == 0 ? 0 : FROM.get(band - 1);
    }

    /** The first age after a band; no limit for the oldest. */
    static int to(int band) {
        return band < FROM.size() ? FROM.get(band) : Integer.MAX_VALUE;
    }
}
