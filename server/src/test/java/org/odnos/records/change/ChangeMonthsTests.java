package org.odnos.records.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.TestWorkspace;

class ChangeMonthsTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Test
    void what_was_written_before_its_month_was_there_moves_into_it() {
        run(word("select 'drop table change_' || to_char(now() at time zone 'UTC', 'YYYY_MM')"));
        run(
                """
                insert into change (id, at, origin, object, record_id, action, fields)
                values (uuidv7(), now(), 'person', 'person', uuidv7(), 'create', '{}')
                """);
        assertThat(word("select count(*) from change_other")).isEqualTo("1");

        word("select change_months()");
        word("select change_months()");

        assertThat(word("select count(*) from change_other")).isEqualTo("0");
        assertThat(word("select count(*) from change")).isEqualTo("1");
        assertThat(
                        word(
                                """
                                select to_regclass('change_'
                                    || to_char(now() at time zone 'UTC', 'YYYY_MM')) is not null
                                """))
                .isEqualTo("t");
    }

    private void run(String sql) {
        workspace.transaction().executeWithoutResult(_ -> workspace.jdbc().sql(sql).update());
    }

    private String word(String sql) {
        return String.valueOf(
                workspace
                        .transaction()
                        .<String>execute(
                                _ ->
                                        workspace
                                                .jdbc()
                                                .sql(sql)
                                                .query((row, _) -> row.getString(1))
                                                .list()
                                                .getFirst()));
    }
}
