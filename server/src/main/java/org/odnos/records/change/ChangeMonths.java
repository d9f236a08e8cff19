package org.odnos.records.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

import java.time.LocalTime;

/** Keeps a partition of the change log ready for this month and the next, in every workspace. */
@Configuration
class ChangeMonths implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeMonths.class);

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

    /**
     * A program that was off for weeks must not write into the wrong place on its first day, so
     * this comes before anybody is answered.
     */
    @Override
    public void afterSingletonsInstantiated() {
        prepare();
    }

    /** Without its month a change is still kept, in the default partition. */
    private void prepare() {
        for (Workspace workspace : workspaces.all()) {
            try {
                CurrentCaller.run(Caller.system(workspace.id()), this::prepareMine);
            } catch (DataAccessException | TransactionException fault) {
                LOG.error("No months for changes in {}", workspace.id().schema(), fault);
            }
        }
    }

    private void prepareMine() {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("select change_months()").query((_, _) -> 0).list());
    }
}
