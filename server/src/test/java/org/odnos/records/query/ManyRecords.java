package org.odnos.records.query;

import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

/** Fills a workspace with so many records that it shows how the database reads them. */
record ManyRecords(TestWorkspace workspace) {

    private static final int PEOPLE = 1_000_000;
    private static final int OTHERS = 30_000;

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

    static UUID owner(int number) {
        return new UUID(0, 1000 + number);
    }

    /**
     * A million people, twenty of them shared with the grantee, a tenth as many companies and
     * deals, and enough of all else.
     */
    void fill(UUID grantee) {
        people();
        business();
        activities();
        share(grantee);
    }

    private void people() {
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
        insert("household", "search_text, name, phones, tags", "'h', 'H' || i, '[]', '{}'", OTHERS);
        insert("tie", "search_text, name", "'t', 'T' || i", OTHERS);
        insert(
                "employment",
                "search_text, name, person_id, company_id, about_owner_id,"
                        + " about_department_id, main",
                "'e', 'E' || i, gen_random_uuid(), gen_random_uuid(),"
                        + " ('00000000-0000-0000-0000-' || lpad(to_hex(1000 + i % 90), 12,"
                        + " '0'))::uuid, null, true",
                OTHERS);
    }

    private void business() {
        insert(
                "deal",
                "search_text, name, amount, amount_currency, amount_base, pipeline_id,"
                        + " stage_id, status, probability, stage_entered_at, tags, next_task_at",
                "'n', 'N' || i, i % 9973, 'EUR', i % 9973, gen_random_uuid(),"
                        + " ('00000000-0000-0000-0000-' || lpad(to_hex(500 + i % 7), 12,"
                        + " '0'))::uuid, 'open', 5, now(), '{}', case when i % 3 > 0 then now() +"
                        + " i * interval '1 minute' end",
                PEOPLE / 10);
        insert(
                "product",
                "search_text, name, code, active",
                "'p', 'P' || i::bigint * 7919 % 100003, 'P' || i, true",
                OTHERS);
    }

    private void activities() {
        insert(
                "task",
                "search_text, title, kind, due_at, all_day, status",
                "'n', 'N' || i, 'todo', timestamptz '2024-01-01' + i * interval '1"
                        + " hour', false, 'open'",
                OTHERS);
        insert("note", "search_text, title, text", "'n', 'N' || i, 'n'", OTHERS);
    }

    private void share(UUID grantee) {
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
                                        .param(grantee)
                                        .update());
    }

    /** With its indexes made anew after the rows, which takes a part of the time. */
    private void insert(String table, String columns, String values, int rows) {
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
    private void analyze(String table) {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("vacuum (analyze) " + workspace.id().schema() + "." + table)
                .update();
    }

    /** A list that a fifth of the people are on. */
    void keep(UUID segment) {
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
}
