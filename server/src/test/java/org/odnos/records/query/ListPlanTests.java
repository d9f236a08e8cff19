package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.UUID;

/** How the database reads the lists that people open all day, where there are many records. */
@OdnosTest
class ListPlanTests {

    private static final String LARGE = "Seq Scan on (person|company|segment_member) ";
    private static final UUID SELLER = ManyRecords.owner(7);
    private static final UUID SHARED_WITH = ManyRecords.owner(12);
    private static final UUID DEPARTMENT = new UUID(0, 100 + 7 % 5);

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordQueries queries;
    @Autowired private PlatformTransactionManager transactions;

    /** A list as people open it. */
    private record Opened(String object, String table, List<String> sort, Filter filter) {}

    @BeforeAll
    static void many_records() {
        CurrentCaller.run(
                workspace.administrator(), () -> new ManyRecords(workspace).fill(SHARED_WITH));
    }

    @Test
    void standard_lists_are_read_in_the_order_of_an_index() {
        for (Caller caller : List.of(workspace.administrator(), seller(SELLER), manager())) {
            for (Opened list : lists()) {
                CurrentCaller.run(caller, () -> inTransaction(() -> check(list, caller)));
            }
        }
    }

    @Test
    void with_shared_records_a_list_is_still_read_by_indexes() {
        for (String sort : List.of("name", "-createdAt")) {
            RecordQuery query =
                    RecordQuery.of("person", Filter.everything(), 50).withSort(List.of(sort));
            CurrentCaller.run(
                    seller(SHARED_WITH),
                    () ->
                            inTransaction(
                                    () ->
                                            assertThat(queries.explain(query))
                                                    .doesNotContain("Seq Scan on person")
                                                    .contains("record_share")));
        }
    }

    @Test
    void the_list_of_a_large_segment_is_read_by_indexes() {
        UUID segment = new UUID(0, 900);
        Filter in =
                new Filter.Condition(
                        "segments", Operator.IN, StringNode.valueOf(segment.toString()), "/filter");
        new ManyRecords(workspace).keep(segment);
        for (Caller caller : List.of(workspace.administrator(), seller(SELLER))) {
            for (String sort : List.of("name", "-createdAt")) {
                RecordQuery query = RecordQuery.of("person", in, 50).withSort(List.of(sort));
                CurrentCaller.run(
                        caller,
                        () ->
                                inTransaction(
                                        () ->
                                                assertThat(queries.explain(query))
                                                        .as("%s of %s", sort, caller.roles().main())
                                                        .doesNotContainPattern(LARGE)
                                                        .contains("segment_member")));
            }
        }
    }

    private void check(Opened list, Caller caller) {
        RecordQuery first = RecordQuery.of(list.object(), list.filter(), 50).withSort(list.sort());
        plan(list, first, caller);
        String cursor = queries.list(first).next();
        assertThat(cursor).as("%s has a second page", list.object()).isNotNull();
        plan(list, first.withAfter(cursor), caller);
    }

    private void plan(Opened list, RecordQuery query, Caller caller) {
        String plan = queries.explain(query);
        // Tasks and the like are also those about one's own. By their next task the deals of a
        // stage have an index, one's own among them have none and are sorted.
        boolean isSortedAmongOwn =
                !caller.isAdministrator()
                        && (list.object().matches("task|note|tie|employment")
                                || list.sort().contains("nextTask"));
        assertThat(plan)
                .as("%s of a %s", list, caller.roles().main())
                .doesNotContain("Seq Scan on " + list.table() + " ");
        if (!isSortedAmongOwn) {
            assertThat(plan)
                    .as("%s of a %s", list, caller.roles().main())
                    .doesNotContain("Sort Key");
        }
    }

    private static List<Opened> lists() {
        Filter all = Filter.everything();
        Filter stage =
                new Filter.Condition(
                        "stage", Operator.EQ, StringNode.valueOf(stage(0).toString()), "/filter");
        return List.of(
                new Opened("person", "person", List.of(), all),
                new Opened("person", "person", List.of("-name"), all),
                new Opened("person", "person", List.of("-createdAt"), all),
                new Opened("person", "person", List.of("country", "city", "name"), all),
                new Opened("company", "company", List.of(), all),
                new Opened("company", "company", List.of("country", "city", "name"), all),
                new Opened("deal", "deal", List.of(), all),
                new Opened("deal", "deal", List.of("-amount"), stage),
                new Opened("deal", "deal", List.of("nextTask"), stage),
                new Opened("product", "product", List.of(), all),
                new Opened("employment", "employment", List.of(), all),
                new Opened("task", "task", List.of(), all),
                new Opened("note", "note", List.of(), all),
                new Opened("household", "household", List.of(), all),
                new Opened("tie", "tie", List.of(), all));
    }

    private Caller seller(UUID user) {
        return workspace.caller(Role.SELLER, user, DEPARTMENT);
    }

    private Caller manager() {
        return workspace.caller(Role.MANAGER, ManyRecords.owner(0), DEPARTMENT);
    }

    private static UUID stage(int number) {
        return new UUID(0, 500 + number);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
