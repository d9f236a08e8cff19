package org.odnos.records.transfer;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.odnos.kernel.Ids;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets imports work after the answer; what a crash interrupts goes on by itself. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final TaskDescriptor<Long> WORK =
            TaskDescriptor.of("records.import", Long.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int ID_LENGTH = 36;

    @Bean
    Task<Long> importTask(ImportWork work) {
        return Tasks.oneTime(WORK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute(
                        (instance, context) -> {
                            UUID id = id(instance.getId());
                            WorkspaceId workspace = new WorkspaceId(instance.getData());
                            CurrentCaller.run(
                                    Caller.system(workspace),
                                    () ->
                                            work.goOn(
                                                    id,
                                                    context.getSchedulerState()::isShuttingDown));
                        });
    }

    /**
     * To be called outside of any transaction: jobs are the program's own. Each start is a job of
     * its own, as the one before may not have been cleared away yet.
     */
    static void start(SchedulerClient scheduler, Clock clock, UUID id) {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        String instance = id + "/" + Ids.next();
        CurrentCaller.callAsProgram(
                () ->
                        scheduler.scheduleIfNotExists(
                                WORK.instance(instance)
                                        .data(workspace.value())
                                        .scheduledTo(clock.instant())));
    }

    /** The imports that have a job, waiting or at work. */
    static Set<UUID> known(SchedulerClient scheduler) {
        return scheduler
                .getScheduledExecutionsForTask(
                        WORK.getTaskName(), Long.class, ScheduledExecutionsFilter.all())
                .stream()
                .map(job -> id(job.getTaskInstance().getId()))
                .collect(Collectors.toSet());
    }

    private static UUID id(String instance) {
        return UUID.fromString(instance.substring(0, ID_LENGTH));
    }
}
