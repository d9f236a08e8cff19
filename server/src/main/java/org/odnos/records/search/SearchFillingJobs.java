package org.odnos.records.search;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import java.time.Clock;
import java.time.Duration;

/** After an upgrade a job for each workspace; what a crash interrupts goes on by itself. */
@Configuration(proxyBeanMethods = false)
class SearchFillingJobs {

    private static final TaskDescriptor<Long> WORK =
            TaskDescriptor.of("records.search-filling", Long.class);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final SearchFilling filling;
    private final Workspaces workspaces;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    /** The scheduler is asked for late: it is made of the tasks, this one among them. */
    SearchFillingJobs(
            SearchFilling filling,
            Workspaces workspaces,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.filling = filling;
        this.workspaces = workspaces;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    Task<Long> searchFillingTask() {
        return Tasks.oneTime(WORK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute(
                        (instance, context) ->
                                CurrentCaller.run(
                                        Caller.system(new WorkspaceId(instance.getData())),
                                        () ->
                                                filling.goOn(
                                                        context.getSchedulerState()
                                                                ::isShuttingDown)));
    }

    /** The program was started; one that stopped in the middle of this goes on now. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (Workspace workspace : workspaces.all()) {
            Long id = workspace.id().value();
            if (!CurrentCaller.call(Caller.system(workspace.id()), filling::isDone)) {
                CurrentCaller.callAsProgram(
                        () ->
                                scheduler
                                        .getObject()
                                        .scheduleIfNotExists(
                                                WORK.instance(id.toString())
                                                        .data(id)
                                                        .scheduledTo(clock.instant())));
            }
        }
    }
}
