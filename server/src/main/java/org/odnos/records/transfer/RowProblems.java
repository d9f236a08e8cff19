package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.row.ColumnPlan;
import org.odnos.records.transfer.row.Plan;
import org.odnos.records.transfer.row.RowDraft;
import org.odnos.records.transfer.row.RowDraft.Fault;
import org.odnos.records.transfer.row.RowSave.Saved;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Tells of refused rows where in the file they are and what the cell says. */
@Component
class RowProblems {

    private static final int MAX_VALUE = 200;

    private final ObjectLabels labels;

    RowProblems(ObjectLabels labels) {
        this.labels = labels;
    }

    List<RowProblem> of(Plan plan, List<Saved> rows) {
        List<RowProblem> problems = new ArrayList<>();
        for (Saved row : rows) {
            for (Fault fault : row.draft().faults()) {
                problems.add(problem(plan, row.draft(), fault));
            }
        }
        return problems;
    }

    private RowProblem problem(Plan plan, RowDraft draft, Fault fault) {
        ColumnPlan column = fault.column();
        return new RowProblem(
                draft.row().line(),
                column == null ? label(plan, fault.field()) : column.header(),
                column == null ? null : value(draft, column),
                fault.code(),
                fault.args());
    }

    private @Nullable String label(Plan plan, @Nullable String field) {
        return field == null
                ? null
                : plan.object()
                        .field(field)
                        .map(known -> labels.field(plan.object(), known))
                        .orElse(field);
    }

    private static @Nullable String value(RowDraft draft, ColumnPlan column) {
        List<String> cells = draft.row().cells();
        if (column.index() >= cells.size()) {
            return null;
        }
        String cell = cells.get(column.index());
        return cell.length() > MAX_VALUE ? cell.substring(0, MAX_VALUE) + "…" : cell;
    }
}
