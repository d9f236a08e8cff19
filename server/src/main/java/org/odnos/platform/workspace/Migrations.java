package org.odnos.platform.workspace;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.database.DatabaseAccess;
import org.odnos.platform.database.StartFault;

import java.util.Arrays;
import java.util.Map;

/**
 * Brings schemas to the tables that this program knows: {@code control} once, and each workspace's
 * own.
 */
final class Migrations {

    private final DatabaseAccess access;

    Migrations(DatabaseAccess access) {
        this.access = access;
    }

    void control() {
        migrate(flyway("db/control", "control"));
    }

    /**
     * As the workspace's own role, on a connection of its own: a pooled one would keep that role.
     */
    void workspace(WorkspaceId id, String collation) {
        String schema = id.schema();
        migrate(
                flyway("db/workspace", schema)
                        .createSchemas(false)
                        // Each module counts its own migrations; what one adds follows others'
                        // later ones.
                        .outOfOrder(true)
                        .placeholders(Map.of("collation", '"' + collation + '"'))
                        .initSql(
                                "set role " + schema + "; set search_path to " + schema + ", ext"));
    }

    private FluentConfiguration flyway(String folder, String schema) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:" + folder)
                .schemas(schema)
                .table("migration");
    }

    private static void migrate(FluentConfiguration configuration) {
        Flyway flyway = configuration.load();
        boolean newer =
                Arrays.stream(flyway.info().applied())
                        .anyMatch(
                                migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw StartFault.newerData("the database");
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException _) {
            throw StartFault.otherData(configuration.getSchemas()[0]);
        }
    }
}
