package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.Jobs;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.FilterReader;
import org.odnos.records.query.FilterWords;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.odnos.records.transfer.cell.DecimalMark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Starts exports and hands out their files: to whoever asked, as long as he still may. */
@Service
class Exports {

    static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_IDS = 10_000;
    private static final int NEWEST = 100;
    private static final int LONGEST_NAME = 80;
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final Jobs jobs;
    private final Clock clock;
    private final Tools tools;

    /** What it works with. */
    @org.springframework.stereotype.Component
    record Tools(
            ExportStore store,
            ExportColumns columns,
            RecordQueries queries,
            FilterWords words,
            ObjectLabels labels,
            JsonMapper json) {}

    /**
     * What is asked for.
     *
     * @param fields paths; none means all that the caller sees
     * @param delimiter for CSV; null means the one usual in his language
     */
    record Wanted(
            String object,
            String format,
            List<String> fields,
            @Nullable JsonNode filter,
            List<String> sort,
            @Nullable Instant asOf,
            @Nullable List<UUID> ids,
            @Nullable String delimiter) {}

    Exports(ObjectCatalogue catalogue, Access access, Jobs jobs, Clock clock, Tools tools) {
        this.catalogue = catalogue;
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
        this.tools = tools;
    }

    /** Whatever is wrong with the list is said before anything starts. */
    @Transactional
    Job start(Wanted wanted) {
        ObjectType object = catalogue.current().named(wanted.object());
        Export.Reach reach = required(object);
        ExportPlan plan = checked(object, wanted);
        Caller caller = CurrentCaller.get();
        UUID id = Ids.next();
        tools.store()
                .insert(
                        new Export(
                                id,
                                object.name(),
                                plan.format(),
                                name(plan),
                                clock.instant(),
                                caller.userId(),
                                plan.fields(),
                                reach,
                                null));
        JsonNode kept = tools.json().valueToTree(plan);
        return jobs.start(
                new Jobs.Wanted(id, ExportJob.NAME, kept, ExportJob.BEGINNING, null, null));
    }

    /** How many records the file would hold. */
    @Transactional(readOnly = true)
    long count(Wanted wanted) {
        return count(planned(wanted));
    }

    /** What is to be written at once instead of by a job. */
    @Transactional(readOnly = true)
    ExportPlan streamed(Wanted wanted) {
        ExportPlan plan = planned(wanted);
        if (plan.format() == ExportFormat.XLSX && count(plan) > SheetFile.MOST_ROWS) {
            throw new Conflict("export.too-many-for-xlsx", SheetFile.MOST_ROWS);
        }
        return plan;
    }

    private ExportPlan planned(Wanted wanted) {
        ObjectType object = catalogue.current().named(wanted.object());
        required(object);
        return checked(object, wanted);
    }

    private long count(ExportPlan plan) {
        RecordQuery query = plan.query(1).withCount(RecordQuery.Count.EXACT);
        return Objects.requireNonNull(tools.queries().list(query).count());
    }

    /** One's own that are still kept, the latest first. */
    @Transactional(readOnly = true)
    List<Export> mine() {
        return tools.store().of(CurrentCaller.get().userId(), since(), NEWEST);
    }

    /**
     * One whose file may be handed out.
     *
     * @throws Forbidden if rights were taken away since it was made
     * @throws Conflict if it is not finished
     */
    @Transactional(readOnly = true)
    Export finished(UUID id) {
        Export one =
                tools.store()
                        .find(id, CurrentCaller.get().userId(), since())
                        .orElseThrow(NotFound::new);
        ObjectType object = catalogue.current().named(one.object());
        if (!required(object).isAsFarAs(one.reach()) || hides(object, one.fields())) {
            throw new Forbidden("export.rights-changed");
        }
        if (one.made() == null) {
            throw new Conflict("export.not-ready");
        }
        return one;
    }

    /** How far the caller may export. */
    private Export.Reach required(ObjectType object) {
        Caller caller = CurrentCaller.get();
        Scope seen = access.scope(caller, object.name(), Action.SEE);
        Scope exported = access.scope(caller, object.name(), Action.EXPORT);
        if (seen == Scope.NONE) {
            throw new NotFound();
        }
        if (exported == Scope.NONE) {
            throw new Forbidden("export.not-allowed", tools.labels().plural(object));
        }
        return new Export.Reach(seen, exported);
    }

    private boolean hides(ObjectType object, List<String> paths) {
        for (String path : paths) {
            try {
                tools.words().way(object.name(), path);
            } catch (Forbidden _) {
                return true;
            } catch (Invalid _) {
                // The field is gone for everybody, and nobody was refused it.
            }
        }
        return false;
    }

    private ExportPlan checked(ObjectType object, Wanted wanted) {
        ExportPlan plan = plan(object, wanted);
        tools.columns().of(object, plan.fields());
        tools.queries().list(plan.query(1));
        return plan;
    }

    private ExportPlan plan(ObjectType object, Wanted wanted) {
        ExportFormat format = ExportFormat.of(wanted.format());
        List<UUID> ids = wanted.ids();
        if (ids != null && ids.size() > MOST_IDS) {
            throw Invalid.of("/ids", "bulk.too-many-ids", MOST_IDS);
        }
        return new ExportPlan(
                object.name(),
                format,
                ExportColumns.paths(object, wanted.fields()),
                wanted.fields(),
                wanted.filter(),
                wanted.sort(),
                wanted.asOf(),
                ids,
                format == ExportFormat.XLSX ? "," : delimiter(wanted.delimiter()),
                tools.words().describe(object.name(), FilterReader.read(wanted.filter())));
    }

    /** Where a comma stands before decimals, spreadsheets expect a semicolon between cells. */
    private static String delimiter(@Nullable String wanted) {
        if (wanted == null) {
            DecimalMark mark = DecimalMark.usualIn(CurrentCaller.get().language());
            return mark == DecimalMark.COMMA ? ";" : ",";
        }
        if (!DELIMITERS.contains(wanted)) {
            throw Invalid.of("/delimiter", "export.unknown-delimiter", wanted);
        }
        return wanted;
    }

    String name(ExportPlan plan) {
        ObjectType object = catalogue.current().named(plan.object());
        String name =
                tools.labels()
                        .plural(object)
                        .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|%;]+", " ")
                        .replaceAll("^[.\\s]+|\\s+$", "");
        String shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        LocalDate today = LocalDate.now(clock.withZone(CurrentCaller.get().zone()));
        return "%s %s.%s".formatted(shown, today, plan.format().key()).strip();
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
