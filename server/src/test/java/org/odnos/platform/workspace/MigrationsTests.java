package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.TestDatabase;
import org.odnos.platform.database.StartFault;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

@Isolated
class MigrationsTests {

    private static final Path FILES = Path.of("src/main/resources/db/workspace");
    private static final Path RELEASED = Path.of("src/test/resources/db/released");

    /** By Flyway itself, and month by month by the program. */
    private static final String KEPT_BY_OTHERS = "(^|\\.)(migration$|change_)";

    private final Workspace workspace =
            TestDatabase.get()
                    .workspaces()
                    .create(
                            new NewWorkspace(
                                    "Test", Locale.ENGLISH, "EUR", ZoneId.of("Europe/Belgrade")));
    private final String schema = workspace.id().schema();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.get().dataSource());

    @TempDir private Path folder;

    @AfterEach
    void theOthersStart() {
        TestDatabase.get().workspaces().drop(workspace.id());
    }

    /** Each release leaves the list of its files there, which are then never edited again. */
    @ParameterizedTest
    @ValueSource(strings = "first.txt")
    void a_released_workspace_gets_the_same_tables_as_a_new_one(String release) throws IOException {
        List<String> fresh = tables();
        emptied();
        copy(Files.readAllLines(RELEASED.resolve(release)));
        migrate("filesystem:" + folder);

        migrate("classpath:db/workspace");

        assertThat(tables()).isEqualTo(fresh);
    }

    @Test
    void what_a_company_decided_of_editing_holds_for_changing_many() throws IOException {
        emptied();
        copy(Files.readAllLines(RELEASED.resolve("first.txt")));
        migrate("filesystem:" + folder);
        String table = schema + ".role_access";
        jdbc.sql("insert into " + table + " values ('manager', 'deal', 'edit', 'all')").update();
        jdbc.sql("insert into " + table + " values ('seller', 'deal', 'see', 'none')").update();

        migrate("classpath:db/workspace");

        assertThat(
                        jdbc.sql("select concat_ws(' ', role, action, scope) from " + table)
                                .query(String.class)
                                .list())
                .contains("manager bulk all", "seller export none");
    }

    @Test
    void a_lower_modules_new_tables_reach_a_workspace_that_has_higher_ones() throws IOException {
        Files.writeString(folder.resolve("V299__later.sql"), "create table later (id uuid);");

        migrate("classpath:db/workspace", "filesystem:" + folder);

        assertThat(tables()).contains("later.id uuid YES");
    }

    @Test
    void what_is_whole_is_known_without_migrating_and_what_is_not_is_not() {
        AppliedScripts applied = new AppliedScripts(jdbc);

        assertThat(applied.areAll("control", "control")).isTrue();
        assertThat(applied.areAll(schema, "workspace")).isTrue();
        assertThat(applied.areAll("w_none", "workspace")).isFalse();
        jdbc.sql("update " + schema + ".migration set checksum = 1 where version = '201'").update();
        assertThat(applied.areAll(schema, "workspace")).isFalse();
        jdbc.sql("delete from " + schema + ".migration where version = '201'").update();
        assertThat(applied.areAll(schema, "workspace")).isFalse();
    }

    @Test
    void tables_of_a_newer_version_are_refused_in_one_sentence() throws IOException {
        Files.writeString(folder.resolve("V299__later.sql"), "create table later (id uuid);");
        migrate("classpath:db/workspace", "filesystem:" + folder);

        assertThatThrownBy(() -> migrate("classpath:db/workspace"))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("was written by a newer Odnos");
    }

    @Test
    void tables_of_another_build_are_refused_in_one_sentence() {
        jdbc.sql("update " + schema + ".migration set checksum = 1 where version = '201'").update();

        assertThatThrownBy(() -> migrate("classpath:db/workspace"))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(schema + ") was made by another build of Odnos");
    }

    @Test
    void tables_of_a_build_that_went_another_way_are_refused_in_one_sentence() {
        jdbc.sql("update " + schema + ".migration set version = '298' where version = '201'")
                .update();

        assertThatThrownBy(() -> migrate("classpath:db/workspace"))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(schema + ") was made by another build of Odnos");
    }

    private void migrate(String... files) {
        new Migrations(TestDatabase.get().access(), files).workspace(workspace.id(), "und-x-icu");
    }

    private void emptied() {
        jdbc.sql("drop schema " + schema + " cascade").update();
        jdbc.sql("create schema " + schema + " authorization " + schema).update();
    }

    private void copy(List<String> names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(FILES.resolve(name), folder.resolve(name));
        }
    }

    /** Columns, indexes and constraints, whatever the order they were made in. */
    private List<String> tables() {
        return jdbc.sql(
                        """
                        select table_name || '.' || column_name || ' ' || data_type || ' '
                                || is_nullable || coalesce(' ' || column_default, '')
                          from information_schema.columns where table_schema = :schema and table_name !~ :kept
                        union all
                        select indexdef from pg_indexes where schemaname = :schema and tablename !~ :kept
                        union all
                        select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                          from pg_constraint where connamespace = :schema::regnamespace
                           and conrelid::regclass::text !~ :kept
                        order by 1
                        """)
                .param("schema", schema)
                .param("kept", KEPT_BY_OTHERS)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
