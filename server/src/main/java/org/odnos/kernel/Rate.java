package org.odnos.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A share with the range in which the true one lies with 95 % certainty, by Wilson's score
 * interval: it stays between 0 and 1 and is honest about few cases.
 *
 * @param of how many cases it was seen in
 */
public record Rate(double rate, double low, double high, long of) {

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959964;

    /** Null if there were no cases. */
    public static @Nullable Rate of(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        double share = (double) part / whole;
        double weight = Z * Z / whole;
        double centre = (share + weight / 2) / (1 + weight);
        double spread =
                Z / (1 + weight) * Math.sqrt(share * (1 - share) / whole + weight / (4 * whole));
        return new Rate(share, Math.max(0, centre - spread), Math.min(1, centre + spread), whole);
    }
}
