package org.odnos.records.transfer.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.file.KeptFiles;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.Page;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.odnos.records.query.RecordQuery.Count;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Reads a list page by page into its file; of rows for a workbook that is made in a last step. */
@Component
class ExportJob implements JobKind {

    static final String NAME = "export";
    static final JsonNode BEGINNING =
            JsonNodeFactory.instance
                    .objectNode()
                    .putNull("after")
                    .put("rows", 0)
                    .put("piece", 0)
                    .put("whole", false);

    /** A second's work. */
    private static final int PAGES = 5;

    /**
     * Where the next step begins.
     *
     * @param after the cursor of the page before, or null for the first page
     * @param rows that are in the file
     * @param piece how many pieces the file has
     * @param whole whether all rows are there and only the workbook is missing
     */
    record State(@Nullable String after, long rows, int piece, boolean whole) {}

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final ExportTools tools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What it works with. */
    @Component
    record ExportTools(
            RecordQueries queries,
            ExportColumns columns,
            ExportStore store,
            KeptFiles files,
            ObjectLabels labels,
            Texts texts,
            JsonMapper json) {}

    ExportJob(
            ObjectCatalogue catalogue,
            Access access,
            ExportTools tools,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.access = access;
        this.tools = tools;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        String object = job.plan().path("object").asString();
        String plural = catalogue.current().find(object).map(tools.labels()::plural).orElse(object);
        return tools.texts().text(language, "job.export", plural);
    }

    @Override
    public JobStep step(Job job) {
        ExportPlan plan = tools.json().treeToValue(job.plan(), ExportPlan.class);
        State state = tools.json().treeToValue(job.state(), State.class);
        ObjectType object = catalogue.current().named(plan.object());
        access.require(CurrentCaller.get(), object.name(), Action.EXPORT);
        List<ExportColumn> columns = tools.columns().of(object, plan.fields());
        if (state.whole()) {
            workbook(job.id(), tools.labels().plural(object), columns);
            return finished(job, plan, state);
        }
        long total = total(job, plan);
        State next = more(job.id(), plan, state, columns);
        if (next.whole() && plan.format() == ExportFormat.CSV) {
            return finished(job, plan, next);
        }
        return new JobStep(
                tools.json().valueToTree(next),
                new Job.Progress(next.rows(), Math.max(total, next.rows()), 0),
                null,
                false);
    }

    /** Counted once, in the first step. */
    private long total(Job job, ExportPlan plan) {
        Long known = job.progress().total();
        if (known != null) {
            return known;
        }
        Long counted = tools.queries().list(plan.query(1).withCount(Count.EXACT)).count();
        long total = Objects.requireNonNull(counted);
        if (plan.format() == ExportFormat.XLSX && total > SheetFile.MOST_ROWS) {
            throw new Conflict("export.too-many-for-xlsx", SheetFile.MOST_ROWS);
        }
        return total;
    }

    private State more(UUID id, ExportPlan plan, State state, List<ExportColumn> columns) {
        ExportRows rows = new ExportRows(plan, columns);
        if (state.piece() == 0) {
            rows.header();
        }
        RecordQuery query = plan.query(RecordQuery.MAX_LIMIT);
        String after = state.after();
        long count = state.rows();
        for (int i = 0; i < PAGES && (i == 0 || after != null); i++) {
            Page page = tools.queries().list(query.withAfter(after));
            page.items().forEach(rows::row);
            count += page.items().size();
            after = page.next();
        }
        if (plan.format() == ExportFormat.XLSX && count > SheetFile.MOST_ROWS) {
            throw new Conflict("export.too-many-for-xlsx", SheetFile.MOST_ROWS);
        }
        tools.files().append(id, state.piece(), rows.bytes());
        return new State(after, count, state.piece() + 1, after == null);
    }

    private void workbook(UUID id, String name, List<ExportColumn> columns) {
        UUID book = Ids.next();
        try (OutputStream out = tools.files().writer(book);
                Reader text = new InputStreamReader(tools.files().of(id).open(), UTF_8);
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            SheetFile sheet = new SheetFile(name, columns, out);
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() > 1) {
                    sheet.row(row.getFields());
                }
            }
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tools.files().replace(id, book);
    }

    private JobStep finished(Job job, ExportPlan plan, State state) {
        long size = tools.files().size(job.id());
        tools.store().made(job.id(), new Export.Made(state.rows(), size, clock.instant()));
        events.publishEvent(new SettingsChanged("export", plan.told(state.rows())));
        return new JobStep(
                tools.json().valueToTree(state),
                new Job.Progress(state.rows(), state.rows(), 0),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("export", job.id().toString())
                        .put("records", state.rows())
                        .put("size", size),
                true);
    }
}
