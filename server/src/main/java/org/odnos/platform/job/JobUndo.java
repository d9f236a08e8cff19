package org.odnos.platform.job;

import java.util.Optional;
import java.util.UUID;

/** Implemented by modules that can take back what their jobs did. */
public interface JobUndo {

    /** Whether there is something to take back of a job that has ended. */
    boolean canUndo(Job job);

    /**
     * Starts a job that takes it back, in the name of the current caller and with his rights.
     *
     * @param id of a job that may have been forgotten already; what it changed may not have been
     * @return empty if no such job is known to have changed anything, or it is nobody's business of
     *     the caller
     */
    Optional<Job> undo(UUID id);
}
