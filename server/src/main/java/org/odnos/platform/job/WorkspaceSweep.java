package org.odnos.platform.job;

/** As {@link Sweep}, but once in each workspace, whose program is the caller. */
public interface WorkspaceSweep {

    void sweep();
}
