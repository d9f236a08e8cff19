package org.odnos.records.segment;

import java.util.List;
import java.util.UUID;

/**
 * Records came into a segment, at most a thousand in one event. Published in the transaction that
 * writes it down: of a list at once, of a filter some seconds after the records changed. Those that
 * a new or a changed filter finds at first did not come, they were there.
 */
public record RecordsEnteredSegment(UUID segment, String object, List<UUID> records) {}
