package org.odnos.records.segment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The program's own work on memberships, in the company's time and currency. */
@Configuration(proxyBeanMethods = false)
class MembershipWork {

    /** A look at all records takes at most one part of so many of the program's time. */
    private static final int REST = 20;

    private final Memberships memberships;
    private final MembershipTask task;
    private final Workspaces workspaces;
    private final Clock clock;
    private final Map<UUID, Instant> rested = new ConcurrentHashMap<>();

    MembershipWork(
            Memberships memberships, MembershipTask task, Workspaces workspaces, Clock clock) {
        this.memberships = memberships;
        this.task = task;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Bean
    Task<Long> followMemberships() {
        return Tasks.oneTime(MembershipTask.WORK)
                .onFailure(MembershipTask.RETRY)
                .execute(
                        (instance, context) -> {
                            BooleanSupplier stop = context.getSchedulerState()::isShuttingDown;
                            workspaces
                                    .find(new WorkspaceId(instance.getData()))
                                    .ifPresent(
                                            one ->
                                                    CurrentCaller.run(
                                                            one.program(), () -> follow(stop)));
                        });
    }

    void follow(BooleanSupplier stop) {
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            more = memberships.followSome();
        }
        Duration longest = Duration.ZERO;
        for (Segment segment : memberships.wholeDue()) {
            Duration rest = rest(segment);
            if (rest.isPositive()) {
                longest = rest.compareTo(longest) > 0 ? rest : longest;
            } else if (!stop.getAsBoolean()) {
                look(segment);
            }
        }
        if (longest.isPositive()) {
            task.wake(CurrentCaller.get().workspace(), longest);
        }
    }

    /** How long a segment is left alone yet; one that was never counted is not. */
    private Duration rest(Segment segment) {
        Instant until = rested.get(segment.id());
        return until == null || segment.size() == null
                ? Duration.ZERO
                : Duration.between(clock.instant(), until);
    }

    private void look(Segment segment) {
        Instant began = clock.instant();
        memberships.followWhole(segment);
        Instant ended = clock.instant();
        rested.put(segment.id(), ended.plus(Duration.between(began, ended).multipliedBy(REST)));
    }
}
