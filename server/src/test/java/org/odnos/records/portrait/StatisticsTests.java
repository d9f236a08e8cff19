package org.odnos.records.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.odnos.records.portrait.Portrait.Share;

import java.util.Arrays;
import java.util.List;

/** Figures against those of textbooks. */
class StatisticsTests {

    @Test
    void an_interval_of_wilson_holds_for_none_and_for_all() {
        Share none = Statistics.share(0, 10);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(0.0001));
        Share half = Statistics.share(50, 100);
        assertThat(half.low()).isCloseTo(0.4038, within(0.0001));
        assertThat(half.high()).isCloseTo(0.5962, within(0.0001));
        assertThat(Statistics.share(10, 10).high()).isEqualTo(1);
        assertThat(Statistics.share(0, 0).high()).isEqualTo(1);
    }

    @Test
    void two_shares_are_compared_by_the_pooled_test() {
        // 60 of 100 against 45 of 100: z = 2.1239.
        assertThat(Statistics.probability(60, 100, 45, 100)).isCloseTo(0.03368, within(0.0001));
        assertThat(Statistics.probability(50, 100, 50, 100)).isCloseTo(1, within(1e-6));
    }

    @Test
    void too_few_to_be_expected_tell_nothing() {
        assertThat(Statistics.probability(1, 100, 2, 100)).isNull();
        assertThat(Statistics.probability(3, 4, 100, 200)).isNull();
        assertThat(Statistics.probability(0, 100, 0, 100)).isNull();
    }

    @Test
    void many_comparisons_are_corrected_together() {
        assertThat(Statistics.corrected(Arrays.asList(0.01, null, 0.04, 0.03)))
                .usingRecursiveComparison()
                .isEqualTo(Arrays.asList(0.03, null, 0.04, 0.04));
        assertThat(Statistics.corrected(List.of())).isEmpty();
    }

    @Test
    void strength_is_none_for_like_and_one_for_apart() {
        assertThat(Statistics.strength(List.of(new long[] {10, 20}, new long[] {20, 40}))).isZero();
        assertThat(Statistics.strength(List.of(new long[] {10, 0}, new long[] {0, 40})))
                .isEqualTo(1);
        assertThat(Statistics.strength(List.of(new long[] {10, 0}))).isZero();
    }
}
