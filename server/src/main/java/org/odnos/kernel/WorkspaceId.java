package org.odnos.kernel;

/**
 * One company's own space. Its tables live in a schema of their own, owned by a role of the same
 * name.
 */
public record WorkspaceId(long value) {

    public WorkspaceId {
        if (value <= 0) {
            throw new IllegalArgumentException("A workspace id is positive, not " + value);
        }
    }

    /**
     * Name of the schema and of the role; made of a letter and digits only, so it needs no quoting.
     */
    public String schema() {
        return "w_" + value;
    }
}
