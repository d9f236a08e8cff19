package org.odnos.records.transfer;

import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.relation.RecordFinder;
import org.odnos.records.transfer.relation.Relations.Missing;
import org.odnos.records.transfer.row.ColumnPlan;
import org.odnos.records.transfer.row.Plan;
import org.odnos.records.transfer.row.RowSave.Saved;
import org.odnos.records.transfer.row.SeenKeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For a check: whether a record of the file's own kind that a row names comes with another row of
 * the file. A run finds that out by storing all rows first.
 */
final class LaterRows {

    private record Waiting(long line, String name) {}

    private final Plan plan;
    private final Optional<ColumnPlan> column;
    private final SeenKeys names = new SeenKeys();
    private final List<Waiting> waiting = new ArrayList<>();

    LaterRows(Plan plan) {
        this.plan = plan;
        this.column = plan.ownKind().filter(LaterRows::isReported);
    }

    void take(List<Saved> rows) {
        if (column.isEmpty()) {
            return;
        }
        for (Saved row : rows) {
            long line = row.draft().row().line();
            String name = row.draft().fields().path(plan.object().nameField()).asString("");
            if (row.record() != null && !name.isBlank()) {
                names.first(RecordFinder.key(name), line);
            }
            if (row.draft().isDeferred()) {
                String wanted = row.draft().row().cells().get(column.get().index()).strip();
                waiting.add(new Waiting(line, wanted));
            }
        }
    }

    List<RowProblem> missing() {
        List<RowProblem> missing = new ArrayList<>();
        for (Waiting row : waiting) {
            if (!names.has(RecordFinder.key(row.name()))) {
                missing.add(
                        new RowProblem(
                                row.line(),
                                column.orElseThrow().header(),
                                row.name(),
                                "import.not-found",
                                List.of(row.name())));
            }
        }
        return missing;
    }

    private static boolean isReported(ColumnPlan column) {
        return column.relation() != null && column.relation().missing() == Missing.REPORTED;
    }
}
