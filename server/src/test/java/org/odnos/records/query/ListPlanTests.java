package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.UUID;

/** How the database reads the lists that people open all day, where there are many records. */
@OdnosTest
class ListPlanTests {

    private static final int PEOPLE = 1_000_000;
    private static final String LARGE = "Seq Scan on (person|company|segment_member) ";
    private static final UUID SELLER = owner(7);
    private static final UUID SHARED_WITH = owner(12);
    private static final UUID DEPARTMENT = new UUID(0, 100 + 7 % 5);

    /** What every kind of record has, with a hundred owners in five departments. */
    private static final String COMMON =
            """
            uuidv7(), 1, timestamptz '2024-01-01' + i * interval '1 minute', null,
            timestamptz '2024-01-01' + i * interval '1 minute', null,
            ('00000000-0000-0000-0000-' || lpad(to_hex(1000 + i % 100), 12, '0'))::uuid,
            ('00000000-0000-0000-0000-' || lpad(to_hex(100 + i % 100 % 5), 12, '0'))::uuid
            """;

    private static final String COLUMNS =
            "id, version, created_at, created_by, updated_at, updated_by, owner_id, department_id";

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordQueries queries;
    @Autowired private PlatformTransactionManager transactions;

    /** A list as people open it. */
    private record Opened(String object, String table, List<String> sort, Filter filter) {}

    @BeforeAll
    static void many_records() {
        CurrentCaller.run(workspace.administrator(), ListPlanTests::fill);
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
        keep(segment);
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

    /** A list that a fifth of the people are on. */
    private static void keep(UUID segment) {
        JdbcClient jdbc = workspace.jdbc();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> {
                            jdbc.sql(
                                            """
                                            insert into segment (id, version, object, name, kind, used,
                                                inside, audience, roles, owner_id, created_at,
                                                created_by, updated_at, updated_by)
                                            select ?, 1, 'person', 'Fifth', 'static', '{}', '{}',
                                                'shared', '{}', id, now(), id, now(), id
                                            from (select uuidv7() as id) one
                                            """)
                                    .param(segment)
                                    .update();
                            jdbc.sql(
                                            """
                                            insert into segment_member (segment_id, record_id)
                                            select ?, id from person where city < 'T280'
                                            """)
                                    .param(segment)
                                    .update();
                        });
        analyze("segment_member");
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
        boolean isAmongOwnAndThoseAboutOwn =
                !caller.isAdministrator() && list.object().matches("task|note|tie");
        assertThat(plan)
                .as("%s of a %s", list, caller.roles().main())
                .doesNotContain("Seq Scan on " + list.table() + " ");
        if (!isAmongOwnAndThoseAboutOwn) {
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
                new Opened("task", "task", List.of(), all),
                new Opened("note", "note", List.of(), all),
                new Opened("household", "household", List.of(), all),
                new Opened("tie", "tie", List.of(), all));
    }

    private Caller seller(UUID user) {
        return workspace.caller(Role.SELLER, user, DEPARTMENT);
    }

    private Caller manager() {
        return workspace.caller(Role.MANAGER, owner(0), DEPARTMENT);
    }

    private static UUID owner(int number) {
        return new UUID(0, 1000 + number);
    }

    private static UUID stage(int number) {
        return new UUID(0, 500 + number);
    }

    private static void fill() {
        insert(
                "person",
                "search_text, name, country, city, emails, phones, tags",
                "'n', 'N' || i::bigint * 7919 % 100003, 'C' || i % 7, 'T' || i % 1009, '[]', '[]',"
                        + " '{}'",
                PEOPLE);
        insert(
                "company",
                "search_text, name, country, city, emails, phones, tags",
                "'n', 'N' || i::bigint * 7919 % 100003, 'C' || i % 7, 'T' || i % 1009, '[]', '[]',"
                        + " '{}'",
                PEOPLE / 10);
        insert(
                "deal",
                "search_text, name, amount, amount_currency, amount_base, pipeline_id,"
                        + " stage_id, status, probability, stage_entered_at, tags",
                "'n', 'N' || i, i % 9973, 'EUR', i % 9973, gen_random_uuid(),"
                        + " ('00000000-0000-0000-0000-' || lpad(to_hex(500 + i % 7), 12,"
                        + " '0'))::uuid, 'open', 5, now(), '{}'",
                PEOPLE / 10);
        insert(
                "task",
                "search_text, title, kind, due_at, all_day, status",
                "'n', 'N' || i, 'todo', timestamptz '2024-01-01' + i * interval '1"
                        + " hour', false, 'open'",
                PEOPLE / 10);
        insert("note", "search_text, title, text", "'n', 'N' || i, 'n'", PEOPLE / 10);
        insert(
                "household",
                "search_text, name, phones, tags",
                "'h', 'H' || i, '[]', '{}'",
                PEOPLE / 10);
        insert("tie", "search_text, name", "'t', 'T' || i", PEOPLE / 10);
        share();
    }

    private static void share() {
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into record_share (object, record_id, grantee,
                                                    grantee_id, may, created_at)
                                                select 'person', id, 'user', ?, 'see', now()
                                                from person order by id limit 20
                                                """)
                                        .param(SHARED_WITH)
                                        .update());
    }

    /** With its indexes made anew after the rows, which takes a part of the time. */
    private static void insert(String table, String columns, String values, int rows) {
        JdbcClient jdbc = workspace.jdbc();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> {
                            // Longer than any request may take.
                            jdbc.sql("set local statement_timeout = 0").update();
                            jdbc.sql("set local maintenance_work_mem = '512MB'").update();
                            List<String> indexes = withoutIndexes(jdbc, table);
                            jdbc.sql(
                                            "insert into %s (%s, %s) select %s, %s from generate_series(1, %d) i"
                                                    .formatted(
                                                            table, COLUMNS, columns, COMMON, values,
                                                            rows))
                                    .update();
                            indexes.forEach(index -> jdbc.sql(index).update());
                        });
        analyze(table);
    }

    /** What makes the indexes again that it drops. */
    private static List<String> withoutIndexes(JdbcClient jdbc, String table) {
        List<String> definitions = ofIndexes(jdbc, table, "pg_get_indexdef(indexrelid)");
        ofIndexes(jdbc, table, "format('drop index %s', indexrelid::regclass)")
                .forEach(drop -> jdbc.sql(drop).update());
        return definitions;
    }

    private static List<String> ofIndexes(JdbcClient jdbc, String table, String what) {
        return jdbc.sql(
                        "select "
                                + what
                                + " from pg_index where indrelid = ?::regclass and not"
                                + " indisprimary")
                .param(table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Vacuum too, which must not run inside a transaction: plans depend on what it notes. */
    private static void analyze(String table) {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("vacuum (analyze) " + workspace.id().schema() + "." + table)
                .update();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
