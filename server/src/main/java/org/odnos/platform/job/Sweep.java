package org.odnos.platform.job;

/**
 * Removes what has expired. Called every hour on one node, as the program itself; may be called
 * again at any time.
 */
public interface Sweep {

    void sweep();
}
