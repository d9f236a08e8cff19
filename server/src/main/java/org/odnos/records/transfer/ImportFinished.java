package org.odnos.records.transfer;

import java.util.UUID;

/** All rows of a file are in; published in the last transaction of the import, as its person. */
public record ImportFinished(UUID importId) {}
