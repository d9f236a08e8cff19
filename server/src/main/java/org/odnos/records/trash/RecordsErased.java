package org.odnos.records.trash;

import java.util.List;
import java.util.UUID;

/**
 * Records are gone for good. Published in the transaction that erases them, so that what a module
 * keeps of them besides goes with them.
 */
public record RecordsErased(String object, List<UUID> ids) {}
