package org.odnos.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What has expired goes in every workspace, by its program and not by whoever is there. */
@OdnosTest
class SweepsTests {

    @RegisterExtension
    final TestWorkspace workspace = new TestWorkspace(Locale.forLanguageTag("cs"));

    @Autowired private Workspaces workspaces;

    @Test
    void each_workspace_is_swept_by_its_own_program() {
        Workspace other = TestWorkspace.another();
        Map<WorkspaceId, Caller> sweepers = new HashMap<>();
        WorkspaceSweep remembering =
                () -> sweepers.put(CurrentCaller.get().workspace(), CurrentCaller.get());

        new Sweeps(workspaces, List.of(), List.of(remembering)).sweep();

        assertThat(sweepers).containsKeys(workspace.id(), other.id());
        Caller sweeper = Objects.requireNonNull(sweepers.get(workspace.id()));
        assertThat(sweeper.origin().kind()).isEqualTo(Origin.Kind.SYSTEM);
        assertThat(sweeper.language()).isEqualTo(Locale.forLanguageTag("cs"));
        assertThat(sweeper.zone()).isEqualTo(workspace.administrator().zone());
    }
}
