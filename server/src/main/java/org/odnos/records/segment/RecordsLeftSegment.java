package org.odnos.records.segment;

import java.util.List;
import java.util.UUID;

/** The opposite of {@link RecordsEnteredSegment}; told likewise. */
public record RecordsLeftSegment(UUID segment, String object, List<UUID> records) {}
