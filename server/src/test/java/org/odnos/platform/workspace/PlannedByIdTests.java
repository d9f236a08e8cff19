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
    void only_what_says_that_it_goes_by_ids_is_planned_once() {
        assertThat(planned(byId())).isEqualTo(ONCE);
        assertThat(planned(new DefaultTransactionAttribute())).isEqualTo(EACH_TIME);
    }

    @Test
    void long_work_is_planned_for_what_it_asks() {
        Caller job = workspace.administrator().from(Origin.of(Origin.Kind.JOB));

        assertThat(CurrentCaller.call(job, () -> planned(byId()))).isEqualTo(EACH_TIME);
    }

    private static DefaultTransactionAttribute byId() {
        DefaultTransactionAttribute byId = new DefaultTransactionAttribute();
        byId.setLabels(Set.of(WorkspaceTransactionManager.BY_ID));
        return byId;
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
