package org.odnos.sales.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.odnos.kernel.Ids;
import org.odnos.sales.funnel.FunnelCount.Cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

class FunnelCountTests {

    private static final UUID NEW = Ids.next();
    private static final UUID OFFER = Ids.next();
    private static final UUID PRICE = Ids.next();

    private final FunnelCount funnel =
            new FunnelCount(
                    List.of(NEW, OFFER),
                    List.of(
                            cell(NEW, "open", null, 3),
                            cell(NEW, "lost", PRICE, 4),
                            cell(NEW, "won", null, 1),
                            cell(OFFER, "open", null, 2),
                            cell(OFFER, "lost", PRICE, 1),
                            cell(OFFER, "lost", null, 2),
                            cell(OFFER, "won", null, 5)));

    @Test
    void whatever_entered_a_stage_passed_it_or_was_lost_or_is_there() {
        for (int stage = 0; stage < 2; stage++) {
            assertThat(funnel.entered(stage).count())
                    .isEqualTo(
                            funnel.passed(stage).count()
                                    + funnel.lost(stage).count()
                                    + funnel.there(stage).count());
        }
    }

    @Test
    void what_passed_a_stage_entered_the_next() {
        assertThat(funnel.entered(0).count()).isEqualTo(18);
        assertThat(funnel.passed(0)).isEqualTo(funnel.entered(1));
    }

    @Test
    void a_deal_won_from_an_early_stage_passed_all_of_them() {
        assertThat(funnel.entered(1).count()).isEqualTo(11);
        assertThat(funnel.passed(1)).isEqualTo(funnel.status("won"));
    }

    @Test
    void reasons_are_counted_for_all_and_for_a_stage() {
        assertThat(funnel.reasons().get(PRICE)).isEqualTo(tally(5));
        assertThat(funnel.reasons(1).get(PRICE)).isEqualTo(tally(1));
        assertThat(funnel.reasons(1).get(null)).isEqualTo(tally(2));
    }

    @Test
    void money_follows_the_deals() {
        assertThat(funnel.lost(0).money()).isEqualByComparingTo("400");
    }

    private static Cell cell(UUID furthest, String status, @Nullable UUID reason, long count) {
        return new Cell(furthest, status, reason, tally(count));
    }

    private static Tally tally(long count) {
        return new Tally(count, BigDecimal.valueOf(count * 100));
    }
}
