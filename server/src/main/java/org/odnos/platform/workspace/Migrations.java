package org.odnos.platform.workspace;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.database.DatabaseAccess;
import org.odnos.platform.database.StartFault;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Brings schemas to the tables that this program knows: {@code control} once, and each workspace's
 * own.
 */
final class Migrations {

    private static final Set<MigrationState> UNKNOWN_HERE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);

    private final DatabaseAccess access;
    private final String[] workspaceFiles;

    Migrations(DatabaseAccess access) {
        this(access, "classpath:db/workspace");
    }

    Migrations(DatabaseAccess access, String... workspaceFiles) {
        this.access = access;
        this.workspaceFiles = workspaceFiles.clone();
    }

    void control() {
        migrate(flyway("control", "classpath:db/control"));
    }

    /**
     * As the workspace's own role, on a connection of its own: a pooled one would keep that role.
     */
    void workspace(WorkspaceId id, String collation) {
        String schema = id.schema();
        migrate(
                flyway(schema, workspaceFiles)
                        .createSchemas(false)
                        .placeholders(Map.of("collation", '"' + collation + '"'))
                        .initSql(
                                "set role " + schema + "; set search_path to " + schema + ", ext"));
    }

    /** Each module numbers its own files, so that a new one is often lower than what is there. */
    private FluentConfiguration flyway(String schema, String... files) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations(files)
                .outOfOrder(true)
                .schemas(schema)
                .table("migration");
    }

    private static void migrate(FluentConfiguration configuration) {
        String schema = configuration.getSchemas()[0];
        Flyway flyway = configuration.load();
        MigrationInfoService found = flyway.info();
        if (Arrays.stream(found.applied()).anyMatch(one -> UNKNOWN_HERE.contains(one.getState()))) {
            throw found.pending().length == 0
                    ? StartFault.newerData("the database")
                    : StartFault.otherData(schema);
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException _) {
            throw StartFault.otherData(schema);
        }
    }
}
