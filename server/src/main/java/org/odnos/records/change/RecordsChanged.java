package org.odnos.records.change;

import java.util.List;

/** Records were written. Published in the transaction that does so, after the change log knows. */
public record RecordsChanged(String object, List<ChangeLog.Entry> entries) {}
