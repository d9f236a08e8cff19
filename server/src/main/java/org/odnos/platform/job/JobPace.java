package org.odnos.platform.job;

/** How a long step goes on: it tells how far it is, and is told when to stop. */
public interface JobPace {

    /**
     * Whether the step is to end with what is kept so far: somebody has cancelled the job, or the
     * program is about to end.
     */
    boolean isToStop();

    /** Keeps how far the work is; to be called in the transaction that keeps the piece done. */
    void reached(JobStep soFar);
}
