package org.odnos.records.transfer.spi;

import tools.jackson.databind.node.ObjectNode;

/**
 * Implemented by a module whose records an import may have to make from a name alone, such as a
 * stage: sets what else such a record needs.
 */
public interface MissingRecord {

    /** The object whose records are made. */
    String object();

    /**
     * Adds what the name does not say.
     *
     * @param relation the field through which the record was named, as in {@code user.manager}
     * @param fields record JSON with the name set; to be completed
     */
    void complete(String relation, String name, ObjectNode fields);

    /** Of several that are made together, those of a lower rank are made first. */
    default int rank(String name) {
        return 0;
    }
}
