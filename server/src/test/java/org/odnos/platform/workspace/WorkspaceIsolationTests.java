package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Locale;

class WorkspaceIsolationTests {

    @RegisterExtension final TestWorkspace mine = new TestWorkspace(Locale.forLanguageTag("cs"));

    private String others = "";

    @BeforeEach
    void another_company_with_a_secret() {
        Workspace other = TestWorkspace.another();
        others = other.id().schema();
        CurrentCaller.run(
                TestWorkspace.administratorOf(other.id()),
                () -> {
                    sql("create table secret (word text)");
                    sql("insert into secret values ('theirs')");
                });
    }

    @Test
    void sql_in_a_workspace_finds_its_own_tables_by_bare_names() {
        sql("create table scrap (word text)");
        sql("insert into scrap values ('mine')");

        assertThat(word("select word from scrap")).isEqualTo("mine");
        assertThat(word("select current_user || ' ' || current_schema"))
                .isEqualTo(mine.id().schema() + " " + mine.id().schema());
    }

    @Test
    void sql_cannot_read_another_workspace_even_by_naming_its_schema() {
        assertRefused("select word from " + others + ".secret");
    }

    @Test
    void sql_cannot_write_another_workspace_even_by_naming_its_schema() {
        assertRefused("insert into " + others + ".secret values ('mine')");
        assertRefused("update " + others + ".secret set word = 'mine'");
        assertRefused("delete from " + others + ".secret");
        assertRefused("drop table " + others + ".secret");
        assertRefused("create table " + others + ".planted (word text)");
    }

    @Test
    void sql_in_a_workspace_cannot_reach_the_control_schema() {
        assertRefused("select name from control.workspace");
    }

    @Test
    void a_connection_carries_nothing_over_to_the_next_transaction() {
        sql("select 1");
        assertThatThrownBy(() -> sql("select nothing")).isInstanceOf(RuntimeException.class);

        String after =
                CurrentCaller.callAsProgram(
                        () -> word("select current_user || ' ' || session_user"));

        assertThat(after).isEqualTo("odnos odnos");
    }

    @Test
    void a_request_waits_neither_for_a_statement_nor_for_a_lock_without_end_but_a_job_does() {
        String limits =
                "select current_setting('statement_timeout') || ' '"
                        + " || current_setting('lock_timeout')";

        assertThat(word(limits)).isEqualTo("30s 10s");
        assertThat(CurrentCaller.call(Caller.system(mine.id()), () -> word(limits)))
                .isEqualTo("0 0");
        assertThat(CurrentCaller.callAsProgram(() -> word(limits))).isEqualTo("0 0");
    }

    @Test
    void the_program_itself_works_on_the_control_schema_inside_a_workspaces_transaction() {
        var found =
                mine.transaction()
                        .<Workspace>execute(
                                _ -> TestDatabase.get().workspaces().find(mine.id()).orElseThrow());

        assertThat(found).isNotNull();
        assertThat(found.language()).isEqualTo(Locale.forLanguageTag("cs"));
    }

    @Test
    void a_dropped_workspace_leaves_neither_schema_nor_role() {
        Workspaces workspaces = TestDatabase.get().workspaces();
        Workspace doomed = TestWorkspace.another();

        workspaces.drop(doomed.id());

        assertThat(workspaces.find(doomed.id())).isEmpty();
        assertThat(exists("select exists (select from pg_namespace where nspname = ?)", doomed))
                .isFalse();
        assertThat(exists("select exists (select from pg_roles where rolname = ?)", doomed))
                .isFalse();
    }

    private boolean exists(String sql, Workspace workspace) {
        return mine.jdbc().sql(sql).param(workspace.id().schema()).query(Boolean.class).single();
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> sql(sql)).hasStackTraceContaining("permission denied");
    }

    private void sql(String sql) {
        mine.transaction()
                .executeWithoutResult(
                        _ -> new JdbcTemplate(TestDatabase.get().dataSource()).execute(sql));
    }

    private String word(String sql) {
        return String.valueOf(
                mine.transaction()
                        .<String>execute(
                                _ ->
                                        mine.jdbc()
                                                .sql(sql)
                                                .query((row, _) -> row.getString(1))
                                                .single()));
    }
}
