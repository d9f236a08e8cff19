package org.odnos.sales.pipeline;

import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;

import java.util.List;
import java.util.function.LongSupplier;

/** What is created without a place comes last. */
final class Positions {

    private Positions() {}

    /**
     * @param last asked once, and only if it is needed
     */
    static void atTheEnd(SaveBatch batch, LongSupplier last) {
        List<SaveRow> unplaced =
                batch.rows(SaveKind.CREATE).stream()
                        .filter(row -> !row.after().has("position"))
                        .toList();
        if (unplaced.isEmpty()) {
            return;
        }
        long position = last.getAsLong();
        for (SaveRow row : unplaced) {
            row.after().set("position", ++position);
        }
    }
}
