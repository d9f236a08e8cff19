package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

import java.util.Set;

/** What the database plans once, and what it plans for each value. */
class PlannedByIdTests {

    private static final String ONCE = "force_generic_plan";
    private static final String EACH_TIME = "auto";

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Test
    void what_people_wait_for_and_writes_is_planned_once() {
        assertThat(planned(new DefaultTransactionAttribute())).isEqualTo(ONCE);
    }

    @Test
    void what_reads_is_planned_once_where_it_says_that_it_goes_by_ids() {
        DefaultTransactionAttribute byId = reading();
        byId.setLabels(Set.of(WorkspaceTransactionManager.BY_ID));

        assertThat(planned(byId)).isEqualTo(ONCE);
        assertThat(planned(reading())).isEqualTo(EACH_TIME);
    }

    @Test
    void long_work_is_planned_for_what_it_asks() {
        Caller job = workspace.administrator().from(Origin.of(Origin.Kind.JOB));

        assertThat(CurrentCaller.call(job, () -> planned(new DefaultTransactionAttribute())))
                .isEqualTo(EACH_TIME);
    }

    private static DefaultTransactionAttribute reading() {
        DefaultTransactionAttribute reading = new DefaultTransactionAttribute();
        reading.setReadOnly(true);
        return reading;
    }

    private static String planned(TransactionDefinition definition) {
        var manager = new WorkspaceTransactionManager(TestDatabase.get().dataSource());
        TransactionStatus transaction = manager.getTransaction(definition);
        try {
            return workspace
                    .jdbc()
                    .sql("select current_setting('plan_cache_mode')")
                    .query(String.class)
                    .single();
        } finally {
            manager.rollback(transaction);
        }
    }
}
