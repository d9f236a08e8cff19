package org.odnos.platform.access;

import java.util.Map;

/**
 * Spi: who knows the objects tells access which there are. Several may; their maps must not
 * overlap. Called in the binding of the caller whose workspace is meant, possibly on every request:
 * answer from memory.
 */
public interface AccessObjects {

    /** Kinds by name of the object ({@code deal}), in the order in which they are shown. */
    Map<String, ObjectKind> kinds();
}
