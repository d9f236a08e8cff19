package org.odnos.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTests {

    /** Wilson (1927) as computed by R's {@code prop.test(..., correct = FALSE)}. */
    @Test
    void the_range_is_that_of_the_score_test() {
        Rate rate = java.util.Objects.requireNonNull(Rate.of(51, 109));

        assertThat(rate.rate()).isCloseTo(0.4679, within(0.0001));
        assertThat(rate.low()).isCloseTo(0.3769, within(0.0005));
        assertThat(rate.high()).isCloseTo(0.5611, within(0.0005));
        assertThat(rate.of()).isEqualTo(109);
    }

    @Test
    void all_of_few_is_not_certain() {
        Rate rate = java.util.Objects.requireNonNull(Rate.of(4, 4));

        assertThat(rate.high()).isCloseTo(1, within(1e-9));
        assertThat(rate.low()).isCloseTo(0.5101, within(0.0005));
    }

    @Test
    void of_nothing_there_is_no_rate() {
        assertThat(Rate.of(0, 0)).isNull();
    }
}
