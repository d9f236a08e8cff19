package org.odnos.bench;

import java.util.Arrays;

/**
 * Times of one operation in milliseconds.
 *
 * @param perSecond requests, or rows where the operation writes many
 */
record Measurement(int count, int failed, double p50, double p95, double p99, double perSecond) {

    static Measurement of(long[] nanos, int failed, double perSecond) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measurement(
                sorted.length,
                failed,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                perSecond);
    }

    private static double at(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = Math.min(sorted.length - 1, (int) (quantile * sorted.length));
        return sorted[index] / 1e6;
    }
}
