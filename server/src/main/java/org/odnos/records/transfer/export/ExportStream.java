package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.query.Page;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes a list into a file while it is read, for programs: nothing of it is kept. */
@Component
class ExportStream {

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final ExportColumns columns;
    private final RecordQueries queries;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ExportStream(
            ObjectCatalogue catalogue,
            ObjectLabels labels,
            ExportColumns columns,
            RecordQueries queries,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.columns = columns;
        this.queries = queries;
        this.events = events;
        this.transaction = transaction;
    }

    /** The audit is told also of what left before a fault. */
    void write(ExportPlan plan, OutputStream out) throws IOException {
        Written written = new Written();
        try {
            if (plan.format() == ExportFormat.CSV) {
                csv(plan, out, written);
            } else {
                sheet(plan, out, written);
            }
        } finally {
            transaction.executeWithoutResult(
                    _ ->
                            events.publishEvent(
                                    new SettingsChanged("export", plan.told(written.rows))));
        }
    }

    private void csv(ExportPlan plan, OutputStream out, Written written) throws IOException {
        List<ExportColumn> all = columns(plan);
        ExportRows head = new ExportRows(plan, all);
        head.header();
        out.write(head.bytes());
        for (Page page = next(plan, null); page != null; page = next(plan, page)) {
            ExportRows rows = new ExportRows(plan, all);
            page.items().forEach(rows::row);
            out.write(rows.bytes());
            written.rows += page.items().size();
        }
    }

    private void sheet(ExportPlan plan, OutputStream out, Written written) throws IOException {
        List<ExportColumn> all = columns(plan);
        String name = labels.plural(catalogue.current().named(plan.object()));
        SheetFile sheet = new SheetFile(name, all, out);
        for (Page page = next(plan, null); page != null; page = next(plan, page)) {
            for (Map<String, @Nullable Object> row : page.items()) {
                sheet.row(all.stream().map(column -> column.cell(row)).toList());
                written.rows++;
            }
        }
        sheet.finish();
    }

    private List<ExportColumn> columns(ExportPlan plan) {
        return columns.of(catalogue.current().named(plan.object()), plan.fields());
    }

    /** Null after the last one. */
    private @Nullable Page next(ExportPlan plan, @Nullable Page before) {
        if (before != null && before.next() == null) {
            return null;
        }
        RecordQuery query = plan.query(RecordQuery.MAX_LIMIT);
        return queries.list(before == null ? query : query.withAfter(before.next()));
    }

    private static final class Written {
        private long rows;
    }
}
