package org.odnos.platform.file;

import org.odnos.kernel.RecordRef;

/** Where a file hangs: a field of a record. */
public record FilePlace(RecordRef record, String field) {}
