package org.odnos.kernel;

import java.util.UUID;

/**
 * Any record of a workspace: the object's name in the singular ({@code deal}) and the record's id.
 */
public record RecordRef(String object, UUID id) {}
