package org.odnos.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.sales.deal.Deal.Reason;
import org.odnos.sales.deal.Deal.Step;
import org.odnos.sales.pipeline.Stage;
import org.odnos.sales.pipeline.Stage.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

class DealTests {

    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final Instant MONDAY = Instant.parse("2026-09-07T09:30:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-09-11T14:00:00Z");
    private static final UUID PRICE = Ids.next();

    private static final UUID PIPELINE = Ids.next();
    private static final Stage NEW = stage(Kind.OPEN, 1);
    private static final Stage OFFER = stage(Kind.OPEN, 2);
    private static final Stage CONTRACT = stage(Kind.OPEN, 3);
    private static final Stage WON = stage(Kind.WON, 1);
    private static final Stage LOST = stage(Kind.LOST, 1);

    @Test
    void a_deal_that_moves_stands_in_its_new_stage_since_then() {
        Deal moved = Deal.begin(NEW, MONDAY).moveTo(OFFER, on(FRIDAY));

        assertThat(moved.stage()).isEqualTo(OFFER);
        assertThat(moved.entered()).isEqualTo(FRIDAY);
        assertThat(moved.created()).isEqualTo(MONDAY);
    }

    @Test
    void the_furthest_stage_stays_when_a_deal_goes_back() {
        Deal back = Deal.begin(NEW, MONDAY).moveTo(CONTRACT, on(FRIDAY)).moveTo(OFFER, on(FRIDAY));

        assertThat(back.stage()).isEqualTo(OFFER);
        assertThat(back.furthest()).isEqualTo(CONTRACT);
    }

    @Test
    void another_pipeline_begins_its_own_way() {
        Stage elsewhere = new Stage(Ids.next(), Ids.next(), "New", Kind.OPEN, 1, 5);

        Deal moved = Deal.begin(CONTRACT, MONDAY).moveTo(elsewhere, on(FRIDAY));

        assertThat(moved.furthest()).isEqualTo(elsewhere);
    }

    @Test
    void a_won_deal_is_closed_today_unless_another_day_is_said() {
        Deal deal = Deal.begin(OFFER, MONDAY);

        assertThat(deal.moveTo(WON, on(FRIDAY)).closedOn()).isEqualTo("2026-09-11");
        assertThat(deal.moveTo(WON, closing("2026-09-09", null)).closedOn())
                .isEqualTo("2026-09-09");
    }

    @Test
    void today_is_the_day_of_whoever_closes() {
        Instant lateInUtc = Instant.parse("2026-09-11T22:30:00Z");

        Deal won = Deal.begin(OFFER, MONDAY).moveTo(WON, on(lateInUtc));

        assertThat(won.closedOn()).isEqualTo("2026-09-12");
    }

    @Test
    void a_deal_closed_on_an_earlier_day_left_its_stage_on_that_day() {
        Deal won = Deal.begin(OFFER, MONDAY).moveTo(WON, closing("2026-09-09", null));

        assertThat(Duration.between(MONDAY, won.entered())).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void nothing_leaves_a_stage_before_it_came() {
        Deal won = Deal.begin(OFFER, MONDAY).moveTo(WON, closing("2026-09-01", null));

        assertThat(won.entered()).isEqualTo(MONDAY);
        assertThat(won.cycleDays(BELGRADE)).isNull();
    }

    @Test
    void the_cycle_counts_days_from_beginning_to_end() {
        Deal open = Deal.begin(OFFER, MONDAY);

        assertThat(open.cycleDays(BELGRADE)).isNull();
        assertThat(open.moveTo(WON, on(FRIDAY)).cycleDays(BELGRADE)).isEqualTo(4);
    }

    @Test
    void losing_takes_a_reason() {
        Deal deal = Deal.begin(OFFER, MONDAY);

        assertInvalid(() -> deal.moveTo(LOST, on(FRIDAY)), "/lostReason", "deal.lost-needs-reason");
        assertThat(deal.moveTo(LOST, closing(null, PRICE)).lostReason()).isEqualTo(PRICE);
    }

    @Test
    void a_deal_lost_long_ago_elsewhere_may_lack_a_reason() {
        Step imported =
                new Step(FRIDAY, BELGRADE, LocalDate.parse("2026-09-10"), null, Reason.MAY_LACK);

        assertThat(Deal.begin(OFFER, MONDAY).moveTo(LOST, imported).lostReason()).isNull();
    }

    @Test
    void only_a_lost_deal_has_a_reason() {
        Deal deal = Deal.begin(OFFER, MONDAY);

        assertInvalid(
                () -> deal.moveTo(WON, closing(null, PRICE)),
                "/lostReason",
                "deal.only-lost-has-reason");
        assertInvalid(
                () -> deal.amend(closing(null, PRICE)), "/lostReason", "deal.only-lost-has-reason");
    }

    @Test
    void the_reason_of_a_lost_deal_may_change_and_not_go() {
        Deal lost = Deal.begin(OFFER, MONDAY).moveTo(LOST, closing("2026-09-09", PRICE));
        UUID other = Ids.next();

        assertThat(lost.amend(closing("2026-09-09", other)).lostReason()).isEqualTo(other);
        assertInvalid(
                () -> lost.amend(closing("2026-09-09", null)),
                "/lostReason",
                "deal.lost-needs-reason");
    }

    @Test
    void an_open_deal_has_no_closing_day() {
        assertInvalid(
                () -> Deal.begin(OFFER, MONDAY).amend(closing("2026-09-09", null)),
                "/closedOn",
                "deal.open-has-no-closing-day");
    }

    @Test
    void a_closed_deal_keeps_a_closing_day() {
        Deal won = Deal.begin(OFFER, MONDAY).moveTo(WON, on(FRIDAY));

        assertInvalid(() -> won.amend(on(FRIDAY)), "/closedOn", "deal.closed-needs-day");
    }

    @Test
    void a_reopened_deal_forgets_how_it_was_closed() {
        Deal lost = Deal.begin(OFFER, MONDAY).moveTo(LOST, closing("2026-09-09", PRICE));

        Deal open = lost.moveTo(NEW, on(FRIDAY));

        assertThat(open.closedOn()).isNull();
        assertThat(open.lostReason()).isNull();
        assertThat(open.furthest()).isEqualTo(OFFER);
    }

    private static Stage stage(Kind kind, long position) {
        return new Stage(Ids.next(), PIPELINE, kind.key(), kind, position, 50);
    }

    private static Step on(Instant now) {
        return new Step(now, BELGRADE, null, null, Reason.NEEDED);
    }

    private static Step closing(@Nullable String day, @Nullable UUID reason) {
        LocalDate closedOn = day == null ? null : LocalDate.parse(day);
        return new Step(FRIDAY, BELGRADE, closedOn, reason, Reason.NEEDED);
    }

    private static void assertInvalid(Runnable step, String pointer, String code) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> {
                            assertThat(invalid.violations().getFirst().pointer())
                                    .isEqualTo(pointer);
                            assertThat(invalid.violations().getFirst().code()).isEqualTo(code);
                        });
    }
}
