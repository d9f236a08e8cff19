package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Changes the records that were chosen when it started, a piece with every step. */
@Component
class BulkEdit implements JobKind {

    static final String NAME = "bulk";

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final BulkStore store;
    private final BulkRows rows;
    private final Tallies tallies;

    BulkEdit(
            ObjectCatalogue catalogue,
            Access access,
            BulkStore store,
            BulkRows rows,
            Tallies tallies) {
        this.catalogue = catalogue;
        this.access = access;
        this.store = store;
        this.rows = rows;
        this.tallies = tallies;
    }

    static JsonNode plan(String object, BulkChange.Kind kind, JsonNode change) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", object)
                .put("verb", kind.key())
                .set("change", change);
    }

    static JsonNode at(long piece) {
        return JsonNodeFactory.instance.objectNode().put("piece", piece);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return tallies.title(object(job), verb(job), language);
    }

    @Override
    public @Nullable JsonNode result(Job job, Locale language) {
        return tallies.told(job, object(job), verb(job));
    }

    @Override
    public JobStep step(Job job) {
        ObjectType object = catalogue.current().named(object(job));
        BulkChange change = BulkChange.read(job.plan().path("change"), object);
        access.require(CurrentCaller.get(), object.name(), change.kind().action());
        long number = job.state().path("piece").asLong();
        List<UUID> ids = store.piece(job.id(), number);
        Tally tally = tallies.plus(tallies.of(job), object.name(), rows.apply(object, change, ids));
        boolean isLast = ids.size() < BulkStore.PIECE || isWhole(job, tally);
        if (isLast) {
            store.forget(job.id());
        }
        return new JobStep(
                at(number + 1),
                new Job.Progress(tally.done(), job.progress().total(), tally.refused()),
                tallies.json(tally),
                isLast);
    }

    private static boolean isWhole(Job job, Tally tally) {
        Long total = job.progress().total();
        return total != null && tally.done() >= total;
    }

    private static String verb(Job job) {
        return job.plan().path("verb").asString();
    }

    static String object(Job job) {
        return job.plan().path("object").asString();
    }
}
