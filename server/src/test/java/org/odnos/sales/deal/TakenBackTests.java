package org.odnos.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.TemporalUnitOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.records.change.Timeline;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.odnos.sales.DealId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A step that is taken back at once leaves the deal as it was. */
@OdnosTest
class TakenBackTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private Deals deals;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private Timeline timeline;

    private TestRecords records;
    private Caller seller;
    private Caller colleague;
    private DealFixtures sales;

    @BeforeEach
    void a_pipeline() {
        records = new TestRecords(writer, queries);
        seller = administrator();
        colleague = administrator();
        sales = CurrentCaller.call(seller, () -> DealFixtures.in(records));
    }

    @Test
    void it_stands_where_it_stood_for_as_long_and_its_way_has_no_detour() {
        UUID deal = aged();
        Instant since = entered(deal);

        move(seller, deal, sales.offer());
        assertThat(entered(deal)).isAfter(since);
        move(seller, deal, sales.first());

        assertThat(entered(deal)).isCloseTo(since, aSecond());
        assertThat(value(deal, "furthestStage")).isEqualTo(sales.first());
        assertThat(steps(deal)).isEqualTo(1);
        assertThat(written(deal)).isEqualTo(3);
    }

    @Test
    void the_next_step_counts_the_days_from_the_beginning() {
        UUID deal = aged();
        move(seller, deal, sales.offer());
        move(seller, deal, sales.first());

        move(seller, deal, sales.offer());

        assertThat(steps(deal)).isEqualTo(2);
        assertThat(days(deal)).isEqualTo(3);
    }

    @Test
    void a_deal_that_was_closed_again_has_its_day_and_reason() {
        UUID deal = aged();
        LocalDate day = LocalDate.now(seller.zone()).minusDays(1);
        Deals.Move lost = new Deals.Move(sales.lost(), sales.price(), day, null);
        CurrentCaller.call(seller, () -> deals.move(new DealId(deal), lost));
        Instant since = entered(deal);

        move(seller, deal, sales.offer());
        CurrentCaller.call(seller, () -> deals.move(new DealId(deal), lost));

        assertThat(value(deal, "closedOn")).isEqualTo(day);
        assertThat(value(deal, "lostReason")).isEqualTo(sales.price());
        assertThat(value(deal, "furthestStage")).isEqualTo(sales.first());
        assertThat(entered(deal)).isCloseTo(since, aSecond());
        assertThat(steps(deal)).isEqualTo(2);
    }

    @Test
    void a_stay_of_no_time_is_one_too() {
        UUID deal = CurrentCaller.call(seller, () -> sales.deal());

        move(seller, deal, sales.offer());
        move(seller, deal, sales.first());

        assertThat(steps(deal)).isEqualTo(1);
        assertThat(value(deal, "furthestStage")).isEqualTo(sales.first());
    }

    @Test
    void a_deal_that_is_closed_again_without_a_day_has_the_one_it_had() {
        UUID old = aged();
        UUID ofToday = CurrentCaller.call(seller, () -> sales.deal());
        LocalDate day = LocalDate.now(seller.zone()).minusDays(2);
        Deals.Move won = new Deals.Move(sales.won(), null, day, null);

        for (UUID deal : List.of(old, ofToday)) {
            CurrentCaller.call(seller, () -> deals.move(new DealId(deal), won));
            move(seller, deal, sales.offer());
            move(seller, deal, sales.won());

            assertThat(value(deal, "closedOn")).isEqualTo(day);
            assertThat(steps(deal)).isEqualTo(2);
        }
    }

    @Test
    void a_deal_that_is_lost_again_has_the_reason_it_had_or_still_lacks_one() {
        UUID known = aged();
        Deals.Move lost = new Deals.Move(sales.lost(), sales.price(), null, null);
        CurrentCaller.call(seller, () -> deals.move(new DealId(known), lost));
        String old = "'name':'Old','stage':'" + sales.lost() + "'";
        UUID unknown = CurrentCaller.call(fromFile(), () -> sales.deal(old));

        for (UUID deal : List.of(known, unknown)) {
            move(seller, deal, sales.offer());
            move(seller, deal, sales.lost());
        }

        assertThat(value(known, "lostReason")).isEqualTo(sales.price());
        assertThat(value(unknown, "lostReason")).isNull();
        assertThat(value(unknown, "status")).isEqualTo("lost");
    }

    @Test
    void what_a_file_brought_is_no_step_to_take_back() {
        String lost = "'name':'Old','stage':'" + sales.lost() + "'";
        UUID deal = CurrentCaller.call(fromFile(), () -> sales.deal(lost));

        move(seller, deal, sales.offer());

        assertThat(steps(deal)).isEqualTo(3);
    }

    @Test
    void what_another_did_or_what_is_older_is_a_step_of_its_own() {
        UUID anothers = aged();
        move(colleague, anothers, sales.offer());
        move(seller, anothers, sales.first());
        UUID old = aged();
        move(seller, old, sales.offer());
        sql(
                """
                update deal_move set id = '0194b1f0-0000-7000-8000-000000000001'
                where deal_id = ? and from_stage_id is not null
                """,
                old);
        move(seller, old, sales.first());

        assertThat(List.of(steps(anothers), steps(old))).containsExactly(3, 3);
        assertThat(value(old, "furthestStage")).isEqualTo(sales.offer());
    }

    private static TemporalUnitOffset aSecond() {
        return within(1, ChronoUnit.SECONDS);
    }

    /** A deal that came into its first stage three days ago. */
    private UUID aged() {
        UUID deal = CurrentCaller.call(seller, () -> sales.deal());
        sql(
                "update deal set stage_entered_at = stage_entered_at - interval '3 days' where id ="
                        + " ?",
                deal);
        sql("update deal_move set moved_at = moved_at - interval '3 days' where deal_id = ?", deal);
        return deal;
    }

    private void move(Caller by, UUID deal, UUID stage) {
        CurrentCaller.call(
                by, () -> deals.move(new DealId(deal), new Deals.Move(stage, null, null, null)));
    }

    private Caller administrator() {
        return TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                .caller(workspace, Role.ADMINISTRATOR);
    }

    private Caller fromFile() {
        return new Caller(
                seller.userId(),
                seller.workspace(),
                seller.roles(),
                seller.departmentId(),
                seller.language(),
                seller.zone(),
                seller.currency(),
                Origin.of(Origin.Kind.IMPORT));
    }

    private Instant entered(UUID deal) {
        return Instant.parse(String.valueOf(value(deal, "stageEnteredAt")));
    }

    private @Nullable Object value(UUID deal, String field) {
        return CurrentCaller.call(seller, () -> records.value("deal", deal, field));
    }

    /** As its timeline tells them. */
    private int steps(UUID deal) {
        Timeline.Part part = new Timeline.Part(10, null, null);
        RecordRef record = new RecordRef("deal", deal);
        return CurrentCaller.call(
                seller, () -> timeline.of(record, Set.of("stageMove"), part).items().size());
    }

    private long days(UUID deal) {
        return number(
                "select max(seconds_in_from) / 86400 from deal_move where deal_id = ? and not"
                        + " taken_back",
                deal);
    }

    private long written(UUID deal) {
        return number("select count(*) from deal_move where deal_id = ?", deal);
    }

    private long number(String statement, UUID deal) {
        return CurrentCaller.call(seller, () -> workspace.read(Long.class, statement, deal));
    }

    private void sql(String statement, UUID deal) {
        CurrentCaller.call(seller, () -> workspace.sql(statement, deal));
    }
}
