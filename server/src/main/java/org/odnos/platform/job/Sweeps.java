package org.odnos.platform.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** Once an hour on one node, whatever has expired goes. */
@Configuration(proxyBeanMethods = false)
class Sweeps {

    private final Workspaces workspaces;
    private final List<Sweep> ofAll;
    private final List<WorkspaceSweep> ofEach;

    Sweeps(Workspaces workspaces, List<Sweep> ofAll, List<WorkspaceSweep> ofEach) {
        this.workspaces = workspaces;
        this.ofAll = ofAll;
        this.ofEach = ofEach;
    }

    @Bean
    Task<Void> hourlySweep() {
        return Tasks.recurring("platform.sweep", FixedDelay.ofHours(1)).execute((_, _) -> sweep());
    }

    void sweep() {
        ofAll.forEach(Sweep::sweep);
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(workspace.program(), () -> ofEach.forEach(WorkspaceSweep::sweep));
        }
    }
}
