package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.ZoneId;
import java.util.Locale;

/** What tests build on: a workspace of a test before is as good as a new one. */
class UsedWorkspacesTests {

    /** Nobody else's, so that what is given back here comes back here. */
    private static final Locale LANGUAGE = Locale.FRENCH;

    private final WorkspaceTemplate template = TestDatabase.get().template();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.get().dataSource());

    @Test
    void one_that_was_given_back_comes_again_as_new_and_under_another_number() {
        WorkspaceId first = create();
        long roles = count(first, "role");
        run(first, "delete from role");
        run(
                first,
                "insert into lost_reason (id, version, created_at, updated_at, search_text, name,"
                        + " position) values (uuidv7(), 1, now(), now(), 'x', 'X', 1)");
        long oid = schema(first);

        template.giveBack(first, LANGUAGE);
        WorkspaceId second = create();

        assertThat(second).isNotEqualTo(first);
        assertThat(schema(second)).isEqualTo(oid);
        assertThat(count(second, "role")).isEqualTo(roles).isPositive();
        assertThat(count(second, "lost_reason")).isZero();
        assertThat(TestDatabase.get().workspaces().find(first)).isEmpty();
    }

    @Test
    void own_fields_are_gone_with_their_indexes() {
        WorkspaceId first = create();
        run(first, "alter table person add column x_wood text");
        run(first, "create index x_person_wood on person (x_wood)");
        long oid = schema(first);

        template.giveBack(first, LANGUAGE);
        WorkspaceId second = create();

        assertThat(schema(second)).isEqualTo(oid);
        assertThat(
                        jdbc.sql("select to_regclass(?) is null")
                                .param(second.schema() + ".x_person_wood")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void one_whose_tables_were_changed_otherwise_does_not_come_again() {
        WorkspaceId first = create();
        run(first, "alter table person alter column name drop not null");
        long oid = schema(first);

        template.giveBack(first, LANGUAGE);

        assertThat(schema(create())).isNotEqualTo(oid);
    }

    private WorkspaceId create() {
        return template.create(
                        new NewWorkspace("Test", LANGUAGE, "EUR", ZoneId.of("Europe/Belgrade")))
                .id();
    }

    private long schema(WorkspaceId id) {
        return jdbc.sql("select ?::regnamespace::oid::bigint")
                .param(id.schema())
                .query(Long.class)
                .single();
    }

    private long count(WorkspaceId id, String table) {
        return jdbc.sql("select count(*) from " + id.schema() + "." + table)
                .query(Long.class)
                .single();
    }

    private void run(WorkspaceId id, String sql) {
        CurrentCaller.run(
                TestWorkspace.administratorOf(id),
                () ->
                        new TransactionTemplate(
                                        new WorkspaceTransactionManager(
                                                TestDatabase.get().dataSource()))
                                .executeWithoutResult(_ -> jdbc.sql(sql).update()));
    }
}
