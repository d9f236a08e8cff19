package org.odnos.records.formula;

/** What an expression gets where a record has no number, date or record: it passes through sums. */
enum Empty {
    EMPTY
}
