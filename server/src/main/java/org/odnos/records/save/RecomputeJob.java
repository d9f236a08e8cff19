package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.records.object.FieldTitles;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.save.Recompute.Filling;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.UUID;

/** Recomputes a field of many records, some of them in each step. */
@Component
class RecomputeJob implements JobKind {

    static final String NAME = "recompute";

    private final Recompute recompute;
    private final RecomputeLater later;
    private final ObjectCatalogue catalogue;
    private final FieldTitles titles;
    private final JsonMapper json;

    RecomputeJob(
            Recompute recompute,
            RecomputeLater later,
            ObjectCatalogue catalogue,
            FieldTitles titles,
            JsonMapper json) {
        this.recompute = recompute;
        this.later = later;
        this.catalogue = catalogue;
        this.titles = titles;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return titles.of(
                "job.recompute",
                language,
                job.plan().path("place").path("object").asString(),
                job.plan().path("place").path("key").asString());
    }

    /** A field half of whose values are old would deceive. */
    @Override
    public boolean isCancellable() {
        return false;
    }

    @Override
    public JobStep step(Job job) {
        Filling filling = later.filling((ObjectNode) job.plan(), after(job.state()));
        UUID last = recompute.fill(catalogue.current(), filling);
        long done = job.state().path("done").asLong(0);
        if (last == null) {
            later.end(job.id(), filling.place());
            return new JobStep(job.state(), new Job.Progress(done, done, 0), null, true);
        }
        ObjectNode state =
                json.createObjectNode().put("after", last.toString()).put("done", done + 1_000);
        return new JobStep(state, new Job.Progress(done + 1_000, null, 0), null, false);
    }

    private static @Nullable UUID after(JsonNode state) {
        return state.has("after") ? UUID.fromString(state.path("after").asString()) : null;
    }
}
