package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.platform.job.Jobs;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.object.FieldTitles;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Converts all values of a field into the column beside, record by record in the order of their
 * ids, then what has changed meanwhile. Ends when somebody has discarded the conversion.
 */
@Component
class FieldConversionJob implements JobKind {

    static final String NAME = "fieldConversion";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 1_000;
    private static final long STEP = Duration.ofMillis(700).toNanos();

    private final FieldConversionStore store;
    private final FieldConversionWork work;
    private final FieldConversionRows rows;
    private final ObjectCatalogue catalogue;
    private final FieldTitles titles;
    private final JsonMapper json;

    FieldConversionJob(
            FieldConversionStore store,
            FieldConversionWork work,
            FieldConversionRows rows,
            ObjectCatalogue catalogue,
            FieldTitles titles,
            JsonMapper json) {
        this.store = store;
        this.work = work;
        this.rows = rows;
        this.catalogue = catalogue;
        this.titles = titles;
        this.json = json;
    }

    /** Of all records, or only of what has changed since they were converted. */
    enum From {
        ALL,
        CHANGES
    }

    Jobs.Wanted wanted(String object, String key, From from, long total) {
        ObjectNode plan = json.createObjectNode().put("object", object).put("key", key);
        UUID after = from == From.ALL ? BEFORE_ALL : null;
        return new Jobs.Wanted(Ids.next(), NAME, plan, state(after, 0), total, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return titles.of(
                "job.fieldConversion",
                language,
                job.plan().path("object").asString(),
                job.plan().path("key").asString());
    }

    @Override
    public JobStep step(Job job) {
        Optional<FieldConversion> present =
                store.find(job.plan().path("object").asString(), job.plan().path("key").asString())
                        .filter(one -> one.job().equals(job.id()));
        if (present.isEmpty()) {
            return new JobStep(job.state(), job.progress(), null, true);
        }
        FieldConversion one = present.get();
        FieldConversionWay way = work.way(one);
        long end = System.nanoTime() + STEP;
        return job.state().path("after").isString()
                ? all(job, way, end)
                : changes(job, one, way, end);
    }

    private JobStep all(Job job, FieldConversionWay way, long end) {
        @Nullable UUID after = UUID.fromString(job.state().path("after").asString());
        long done = job.state().path("done").asLong();
        do {
            FieldConversionRows.Reached reached = rows.next(way, after, AT_ONCE);
            after = reached.last();
            done += reached.count();
        } while (after != null && System.nanoTime() < end);
        return new JobStep(state(after, done), progress(job, done), null, false);
    }

    private JobStep changes(Job job, FieldConversion one, FieldConversionWay way, long end) {
        int taken;
        do {
            taken = work.follow(one, way, AT_ONCE);
        } while (taken == AT_ONCE && System.nanoTime() < end);
        boolean isLast = taken < AT_ONCE;
        if (isLast) {
            store.reached(one, Status.READY, one.job());
            catalogue.changed();
        }
        long done = job.state().path("done").asLong();
        return new JobStep(state(null, done), progress(job, done), null, isLast);
    }

    private ObjectNode state(@Nullable UUID after, long done) {
        ObjectNode state = json.createObjectNode().put("done", done);
        return after == null ? state : state.put("after", after.toString());
    }

    private static Job.Progress progress(Job job, long done) {
        Long total = job.progress().total();
        return new Job.Progress(done, total == null ? done : Math.max(total, done), 0);
    }
}
