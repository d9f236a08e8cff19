package org.odnos.platform.workspace;

import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/**
 * A transaction of the program itself on the schema {@code control}, always one of its own: inside
 * a workspace's transaction the database would refuse that schema.
 */
@Component
public class ControlTransaction {

    private final TransactionTemplate template;

    public ControlTransaction(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
        this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T call(Supplier<T> op) {
        return CurrentCaller.callAsProgram(() -> template.<T>execute(_ -> op.get()));
    }

    public void run(Runnable op) {
        call(
                () -> {
                    op.run();
                    return true;
                });
    }
}
