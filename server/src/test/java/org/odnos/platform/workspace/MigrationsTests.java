package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.platform.database.StartFault;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {

    private final Workspace workspace = TestWorkspace.another();

    @AfterEach
    void theOthersStart() {
        TestDatabase.get().workspaces().drop(workspace.id());
    }

    @Test
    void tables_of_another_build_are_refused_in_one_sentence() {
        String schema = workspace.id().schema();
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("update " + schema + ".migration set checksum = 1 where version = '201'")
                .update();

        Migrations migrations = new Migrations(TestDatabase.get().access());

        assertThatThrownBy(() -> migrations.workspace(workspace.id(), "und-x-icu"))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(schema + ") was made by another build of Odnos");
    }
}
