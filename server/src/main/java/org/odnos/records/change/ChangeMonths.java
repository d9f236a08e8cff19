package org.odnos.records.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.LocalTime;

/** Keeps a partition of the change log ready for this month and the next, in every workspace. */
@Configuration
class ChangeMonths {

    private final Workspaces workspaces;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    ChangeMonths(Workspaces workspaces, TransactionOperations transaction, JdbcClient jdbc) {
        this.workspaces = workspaces;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> changeMonthsTask() {
        return Tasks.recurring("change-months", Schedules.daily(LocalTime.of(3, 10)))
                .execute((_, _) -> prepare());
    }

    /** A program that was off for weeks must not write into the wrong place on its first day. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(
                    Caller.system(workspace.id()),
                    () ->
                            transaction.executeWithoutResult(
                                    _ ->
                                            jdbc.sql("select change_months()")
                                                    .query((_, _) -> 0)
                                                    .list()));
        }
    }
}
