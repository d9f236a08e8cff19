package org.odnos.platform.workspace;

import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/**
 * The program's own work on the schema {@code control}, which the database refuses to a workspace's
 * role: in a transaction of its own, or inside the workspace's where both must hold together.
 */
@Component
public class ControlTransaction {

    private final WorkspaceTransactionManager transactions;
    private final TransactionTemplate template;

    public ControlTransaction(WorkspaceTransactionManager transactions) {
        this.transactions = transactions;
        this.template = new TransactionTemplate(transactions);
        this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, whatever runs around it. */
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

    /** In the caller's running transaction, with which it is committed or rolled back. */
    public <T> T callInside(Supplier<T> op) {
        return transactions.asProgram(op);
    }

    public void runInside(Runnable op) {
        callInside(
                () -> {
                    op.run();
                    return true;
                });
    }
}
