package org.odnos.records.transfer;

import org.odnos.platform.job.Job;

/** How an import goes on from piece to piece. */
interface ImportPace {

    /** Whether to go on later, or never. */
    boolean isToStop();

    /** Told in the transaction that keeps a piece. */
    default void reached(Job.Progress progress) {}
}
