package org.odnos.records.presence;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;

import java.util.UUID;

/**
 * A screen that shows a record, as told from node to node.
 *
 * @param screen one of the user's, named by himself
 * @param record null for a screen that shows none any more
 * @param field the one that is being changed there
 */
record Presence(
        String workspace,
        UUID user,
        String screen,
        @Nullable RecordRef record,
        @Nullable String field) {}
