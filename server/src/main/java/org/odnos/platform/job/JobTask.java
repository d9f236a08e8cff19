package org.odnos.platform.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.UUID;

/** Lets jobs work after the answer; what a crash interrupts goes on by itself. */
@Configuration(proxyBeanMethods = false)
class JobTask {

    static final TaskDescriptor<Long> WORK = TaskDescriptor.of("platform.job", Long.class);

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int ID_LENGTH = 36;

    @Bean
    Task<Long> workOnJob(JobWork work) {
        return Tasks.oneTime(WORK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute(
                        (instance, context) -> {
                            UUID id = UUID.fromString(instance.getId().substring(0, ID_LENGTH));
                            WorkspaceId workspace = new WorkspaceId(instance.getData());
                            CurrentCaller.run(
                                    Caller.system(workspace),
                                    () ->
                                            work.goOn(
                                                    id,
                                                    context.getSchedulerState()::isShuttingDown));
                        });
    }
}
