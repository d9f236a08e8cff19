package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Rate;
import org.odnos.records.portrait.Portrait.Share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of a portrait. */
final class Statistics {

    /** With fewer expected in any cell the normal approximation says nothing. */
    private static final double LEAST_EXPECTED = 5;

    private Statistics() {}

    /** Of nobody anything may be true. */
    static Share share(long count, long of) {
        Rate rate = Rate.of(count, of);
        return rate == null
                ? new Share(count, 0, 0, 1)
                : new Share(count, rounded(rate.rate()), rounded(rate.low()), rounded(rate.high()));
    }

    /** Probability that two shares differ so much by chance: the two-proportion z-test, pooled. */
    static @Nullable Double probability(long some, long of, long others, long ofOthers) {
        double all = (double) (of + ofOthers);
        double pooled = (double) (some + others) / all;
        double rarer = Math.min(pooled, 1 - pooled);
        if (rarer * Math.min(of, ofOthers) < LEAST_EXPECTED) {
            return null;
        }
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / ofOthers));
        double z = ((double) some / of - (double) others / ofOthers) / error;
        return erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** By Benjamini and Hochberg, in the order given; what is null stays so. */
    static List<@Nullable Double> corrected(List<@Nullable Double> probabilities) {
        List<Integer> order =
                IntStream.range(0, probabilities.size())
                        .boxed()
                        .filter(i -> probabilities.get(i) != null)
                        .sorted(Comparator.comparingDouble(i -> at(probabilities, i)))
                        .toList();
        List<@Nullable Double> corrected = new ArrayList<>(probabilities);
        double least = 1;
        for (int rank = order.size(); rank > 0; rank--) {
            int i = order.get(rank - 1);
            least = Math.min(least, at(probabilities, i) * order.size() / rank);
            corrected.set(i, least);
        }
        return corrected;
    }

    private static double at(List<@Nullable Double> probabilities, int i) {
        Double one = probabilities.get(i);
        return one == null ? 1 : one;
    }

    /** Cramér's V of a table with two columns. */
    static double strength(List<long[]> rows) {
        double some = (double) rows.stream().mapToLong(row -> row[0]).sum();
        double others = (double) rows.stream().mapToLong(row -> row[1]).sum();
        double all = some + others;
        if (some == 0 || others == 0) {
            return 0;
        }
        double chi = 0;
        for (long[] row : rows) {
            double here = (double) (row[0] + row[1]);
            if (here > 0) {
                chi += squared(row[0] - here * some / all) / (here * some / all);
                chi += squared(row[1] - here * others / all) / (here * others / all);
            }
        }
        return rounded(Math.min(1, Math.sqrt(chi / all)));
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static double squared(double value) {
        return value * value;
    }

    /** The complementary error function, right to seven digits (Numerical Recipes, erfcc). */
    static double erfc(double x) {
        double[] terms = {
            0.17087277,
            -0.82215223,
            1.48851587,
            -1.13520398,
            0.27886807,
            -0.18628806,
            0.09678418,
            0.37409196,
            1.00002368,
            -1.26551223
        };
        double t = 1 / (1 + 0.5 * x);
        double sum = 0;
        for (double term : terms) {
            sum = sum * t + term;
        }
        return t * Math.exp(-x * x + sum);
    }
}
