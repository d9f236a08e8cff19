package org.odnos.platform.access;

import java.util.Map;
import java.util.Optional;

/**
 * Spi: who knows the objects tells access which there are. Several may; their maps must not
 * overlap. Called in the binding of the caller whose workspace is meant, possibly on every request:
 * answer from memory.
 */
public interface AccessObjects {

    /** Kinds by name of the object ({@code deal}), in the order in which they are shown. */
    Map<String, ObjectKind> kinds();

    /**
     * The least that a role can be left of a field: records without a name could not be told apart.
     * Empty where there is no such field. Called in the workspace's transaction.
     */
    Optional<FieldAccess> least(String object, String field);
}
