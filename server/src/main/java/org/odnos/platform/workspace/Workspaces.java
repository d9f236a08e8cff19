package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.database.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * The companies of this installation. Each has a schema {@code w_<n>}, owned by a database role of
 * the same name which may touch nothing else; see {@link WorkspaceTransactionManager} for how a
 * transaction enters it.
 */
public class Workspaces {

    private final WorkspaceStore store;
    private final Migrations migrations;
    private final AppliedScripts applied;
    private final ControlTransaction control;

    private Workspaces(
            WorkspaceStore store,
            Migrations migrations,
            AppliedScripts applied,
            ControlTransaction control) {
        this.store = store;
        this.migrations = migrations;
        this.applied = applied;
        this.control = control;
    }

    /**
     * Needs no other bean, as every other bean that uses the database waits for {@link #migrate}.
     */
    public static Workspaces on(DataSource dataSource, DatabaseAccess access) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new Workspaces(
                new WorkspaceStore(jdbc),
                new Migrations(access),
                new AppliedScripts(jdbc),
                new ControlTransaction(new WorkspaceTransactionManager(dataSource)));
    }

    /**
     * An empty workspace with all tables, usable when this returns. If making its tables fails,
     * nothing remains.
     */
    public Workspace create(NewWorkspace wanted) {
        Workspace workspace = control.call(() -> store.create(wanted));
        try {
            migrations.workspace(workspace.id(), store.collation(workspace.id()));
            return workspace;
        } catch (RuntimeException e) {
            drop(workspace.id());
            throw e;
        }
    }

    public List<Workspace> all() {
        return control.call(store::all);
    }

    public Optional<Workspace> find(WorkspaceId id) {
        return control.call(() -> store.find(id));
    }

    /** As {@link #find} for one that exists, inside the caller's running transaction. */
    public Workspace inside(WorkspaceId id) {
        return control.callInside(() -> store.find(id).orElseThrow());
    }

    /** As {@link #find}; nobody else changes it until the caller's transaction ends. */
    public Workspace lock(WorkspaceId id) {
        return control.callInside(() -> store.lock(id));
    }

    /**
     * Changes what is said of the company, in the caller's transaction; its id decides which, and
     * how it sorts stays as it was created.
     */
    public void change(Workspace workspace) {
        control.runInside(() -> store.change(workspace));
    }

    /** Whether the database counts in it too: that is where days begin in lists and reports. */
    public boolean knows(ZoneId zone) {
        return control.call(() -> store.knows(zone));
    }

    /** Deletes the company with everything in it, for good. */
    public void drop(WorkspaceId id) {
        control.run(() -> store.drop(id));
    }

    /**
     * Brings the control schema and every workspace to this program's tables; done at each start.
     */
    public void migrate() {
        if (!applied.areAll("control", "control")) {
            migrations.control();
        }
        for (Workspace workspace : all()) {
            if (!applied.areAll(workspace.id().schema(), "workspace")) {
                migrations.workspace(workspace.id(), store.collation(workspace.id()));
            }
        }
    }
}
