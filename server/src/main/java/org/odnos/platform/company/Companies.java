package org.odnos.platform.company;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.session.Credentials;
import org.odnos.platform.text.Language;
import org.odnos.platform.workspace.ControlTransaction;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of the caller's company. */
@Component
public class Companies {

    private final Workspaces workspaces;
    private final ControlTransaction control;
    private final JdbcClient jdbc;
    private final Credentials credentials;

    Companies(
            Workspaces workspaces,
            ControlTransaction control,
            JdbcClient jdbc,
            Credentials credentials) {
        this.workspaces = workspaces;
        this.control = control;
        this.jdbc = jdbc;
        this.credentials = credentials;
    }

    public CompanySettings settings() {
        Workspace workspace = workspaces.find(mine()).orElseThrow();
        return new CompanySettings(
                workspace.name(),
                Language.of(workspace.language()),
                workspace.currency(),
                workspace.zone(),
                isSample(workspace.id()));
    }

    /** Whether the sample's records are there is not changed by this. */
    CompanySettings change(CompanySettings settings) {
        Access.requireAdministrator();
        Workspace old = workspaces.find(mine()).orElseThrow();
        workspaces.change(
                new Workspace(
                        old.id(),
                        settings.name(),
                        settings.language().locale(),
                        settings.currency(),
                        settings.timeZone(),
                        old.createdAt()));
        control.run(() -> credentials.companyChanged(old.id()));
        return settings;
    }

    /** Call when the sample company's records have come. */
    public void sampleAdded() {
        mark("update control.workspace set sample = true where id = ?");
    }

    /** Call when the sample company's records are gone. */
    public void sampleRemoved() {
        mark("update control.workspace set sample = false where id = ?");
    }

    private void mark(String sql) {
        long workspace = mine().value();
        control.run(() -> jdbc.sql(sql).param(workspace).update());
    }

    private boolean isSample(WorkspaceId workspace) {
        return control.call(
                () ->
                        jdbc.sql("select sample from control.workspace where id = ?")
                                .param(workspace.value())
                                .query((row, _) -> row.getBoolean(1))
                                .single());
    }

    private static WorkspaceId mine() {
        return CurrentCaller.get().workspace();
    }
}
