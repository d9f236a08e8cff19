package org.odnos.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.records.change.Timeline;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Mode;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.sales.DealId;
import org.odnos.sales.DealLost;
import org.odnos.sales.DealMoved;
import org.odnos.sales.DealWon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OdnosTest
@RecordApplicationEvents
class DealsTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private Deals deals;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private Timeline timeline;
    @Autowired private ApplicationEvents events;

    private TestRecords records;
    private Caller seller;
    private DealFixtures sales;

    @BeforeEach
    void a_pipeline() {
        records = new TestRecords(writer, queries);
        TestUser user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        seller = user.caller(workspace, Role.ADMINISTRATOR);
        sales = as(Origin.Kind.PERSON, () -> DealFixtures.in(records));
    }

    @Test
    @TestWorkspace.Alone
    void a_new_deal_begins_in_the_first_stage_of_its_pipeline() {
        UUID deal = person(sales::deal);

        assertThat(value(deal, "stage")).isEqualTo(sales.first());
        assertThat(value(deal, "status")).isEqualTo("open");
        assertThat(value(deal, "probability")).isEqualTo(5L);
        assertThat(moves(deal)).containsExactly("null -> New");
    }

    @Test
    @TestWorkspace.Alone
    void a_move_is_written_down_with_where_from_and_how_long() {
        UUID deal = person(sales::deal);

        person(() -> deals.move(new DealId(deal), to(sales.offer(), null)));

        assertThat(value(deal, "stage")).isEqualTo(sales.offer());
        assertThat(value(deal, "furthestStage")).isEqualTo(sales.offer());
        assertThat(moves(deal)).containsExactly("New -> Offer", "null -> New");
        assertThat(events.stream(DealMoved.class))
                .singleElement()
                .satisfies(
                        moved -> {
                            assertThat(moved.fromStage()).isEqualTo(sales.first());
                            assertThat(moved.toStage()).isEqualTo(sales.offer());
                        });
    }

    @Test
    void losing_a_deal_takes_a_reason_however_it_is_moved() {
        UUID deal = person(sales::deal);
        String lost = "{'stage':'" + sales.lost() + "'}";

        assertThatThrownBy(() -> person(() -> deals.move(new DealId(deal), to(sales.lost(), null))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> person(() -> update(deal, lost))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> as(Origin.Kind.API, () -> update(deal, lost)))
                .isInstanceOf(Invalid.class);
        assertThat(value(deal, "status")).isEqualTo("open");

        person(() -> deals.move(new DealId(deal), to(sales.lost(), sales.price())));

        assertThat(value(deal, "lostReason")).isEqualTo(sales.price());
        assertThat(value(deal, "closedOn")).isEqualTo(LocalDate.now(seller.zone()));
        assertThat(events.stream(DealLost.class)).hasSize(1);
    }

    @Test
    void a_batch_refuses_the_rows_that_break_a_rule_and_saves_the_others() {
        UUID one = person(sales::deal);
        UUID other = person(sales::deal);
        List<Change> changes =
                List.of(
                        Change.update(one, null, fields("{'stage':'" + sales.lost() + "'}")),
                        Change.update(other, null, fields("{'stage':'" + sales.won() + "'}")));

        List<Outcome> outcomes =
                person(() -> writer.save("deal", changes, new Options(Mode.EACH, null)));

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ERROR, Outcome.Status.OK);
        assertThat(value(one, "status")).isEqualTo("open");
        assertThat(value(other, "status")).isEqualTo("won");
    }

    @Test
    @TestWorkspace.Alone
    void an_imported_deal_has_the_history_it_had() {
        UUID deal =
                as(
                        Origin.Kind.IMPORT,
                        () ->
                                sales.deal(
                                        """
                                        'name':'Old','stage':'%s','createdAt':'2017-01-01T00:00:00Z',
                                        'closedOn':'2017-02-21','amount':{'amount':'500','currency':'EUR'}
                                        """
                                                .formatted(sales.won())));

        assertThat(value(deal, "cycleDays")).isEqualTo(51L);
        assertThat(value(deal, "furthestStage")).isEqualTo(sales.offer());
        assertThat(moves(deal)).containsExactly("Offer -> Won", "null -> Offer");
        assertThat(seconds(deal)).isEqualTo(51L * 24 * 60 * 60);
        assertThat(events.stream(DealWon.class))
                .singleElement()
                .satisfies(won -> assertThat(won.closedOn()).isEqualTo("2017-02-21"));
    }

    @Test
    void an_import_that_runs_again_changes_nothing() {
        String row =
                """
                {'externalId':'O-1','stage':'%s','createdAt':'2017-01-01T00:00:00Z','closedOn':'2017-02-21'}
                """
                        .formatted(sales.lost());
        Options matched = new Options(Mode.EACH, "externalId");

        List<Outcome> first = as(Origin.Kind.IMPORT, () -> save(row, matched));
        List<Outcome> second = as(Origin.Kind.IMPORT, () -> save(row, matched));

        assertThat(first.getFirst().status()).isEqualTo(Outcome.Status.OK);
        assertThat(second.getFirst().status()).isEqualTo(Outcome.Status.UNCHANGED);
        UUID deal = java.util.Objects.requireNonNull(first.getFirst().id());
        assertThat(value(deal, "name")).isEqualTo("O-1");
        assertThat(moves(deal)).hasSize(2);
    }

    @Test
    void a_deal_that_nobody_named_is_called_by_what_is_sold_to_whom() {
        UUID product = person(() -> records.create("product", "{'name':'GTX Pro'}"));
        UUID company = person(() -> records.create("company", "{'name':'Cancity'}"));

        UUID deal =
                person(
                        () ->
                                sales.deal(
                                        "'product':'%s','company':'%s'"
                                                .formatted(product, company)));

        assertThat(value(deal, "name")).isEqualTo("GTX Pro · Cancity");
    }

    @Test
    void the_next_task_of_a_deal_is_the_earliest_open_one() {
        UUID deal = person(sales::deal);
        String about = ",'about':{'object':'deal','id':'" + deal + "'}}";
        person(
                () ->
                        records.create(
                                "task", "{'title':'Later','dueAt':'2026-12-02T09:00:00Z'" + about));
        person(
                () ->
                        records.create(
                                "task",
                                "{'title':'Sooner','dueAt':'2026-12-01T09:00:00Z'" + about));

        assertThat(person(() -> records.get("deal", deal)).get("nextTask"))
                .asString()
                .contains("Sooner");
    }

    @Test
    @TestWorkspace.Alone
    void a_stage_with_deals_is_not_deleted_and_says_how_many() {
        person(sales::deal);

        assertThatThrownBy(() -> person(() -> delete("stage", sales.first())))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("stage.in-use");
                            assertThat(refused.args()).containsExactly(1L);
                        });
    }

    private @Nullable Object value(UUID deal, String field) {
        return person(() -> records.value("deal", deal, field));
    }

    private boolean update(UUID deal, String fields) {
        records.update("deal", deal, fields);
        return true;
    }

    private boolean delete(String object, UUID id) {
        records.delete(object, id);
        return true;
    }

    private List<Outcome> save(String row, Options options) {
        return writer.save("deal", List.of(Change.create(fields(row), "")), options);
    }

    private static tools.jackson.databind.node.ObjectNode fields(String text) {
        return TestRecords.json(text);
    }

    /** Newest first, as {@code New -> Offer}. */
    private List<String> moves(UUID deal) {
        return told(deal).stream()
                .map(one -> name(one.get("from")) + " -> " + name(one.get("to")))
                .toList();
    }

    private @Nullable Object seconds(UUID deal) {
        return told(deal).getFirst().get("seconds");
    }

    private List<Map<String, @Nullable Object>> told(UUID deal) {
        return person(
                () ->
                        timeline.of(
                                        new RecordRef("deal", deal),
                                        java.util.Set.of("stageMove"),
                                        new Timeline.Part(10, null, null))
                                .items());
    }

    private static String name(@Nullable Object stage) {
        return stage instanceof DealStore.NamedStage named ? String.valueOf(named.name()) : "null";
    }

    private static Deals.Move to(UUID stage, @Nullable UUID reason) {
        return new Deals.Move(stage, reason, null, null);
    }

    private <T> T person(ScopedValue.CallableOp<T, RuntimeException> work) {
        return as(Origin.Kind.PERSON, work);
    }

    private <T> T as(Origin.Kind kind, ScopedValue.CallableOp<T, RuntimeException> work) {
        Caller caller =
                new Caller(
                        seller.userId(),
                        seller.workspace(),
                        seller.roles(),
                        seller.departmentId(),
                        seller.language(),
                        seller.zone(),
                        seller.currency(),
                        Origin.of(kind));
        return CurrentCaller.call(caller, work);
    }
}
