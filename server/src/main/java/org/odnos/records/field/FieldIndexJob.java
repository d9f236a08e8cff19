package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Problem;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobStep;
import org.odnos.records.field.FieldStore.Rule;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.FieldTitles;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Builds the indexes of a field, one in each step. A unique rule that present records break ends
 * the job as failed, with these records as its result; the field stays as it was.
 */
@Component
class FieldIndexJob implements JobKind {

    static final String NAME = "fieldIndex";

    private final FieldBuilds builds;
    private final FieldStore store;
    private final FieldDuplicates duplicates;
    private final SchemaConnection schema;
    private final ObjectCatalogue catalogue;
    private final FieldTitles titles;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    FieldIndexJob(
            FieldBuilds builds,
            FieldStore store,
            FieldDuplicates duplicates,
            SchemaConnection schema,
            ObjectCatalogue catalogue,
            FieldTitles titles,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.builds = builds;
        this.store = store;
        this.duplicates = duplicates;
        this.schema = schema;
        this.catalogue = catalogue;
        this.titles = titles;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return titles.of(
                "job.fieldIndex",
                language,
                job.plan().path("object").asString(),
                job.plan().path("key").asString());
    }

    @Override
    public Transactions transactions() {
        return Transactions.OWN;
    }

    @Override
    public boolean isCancellable() {
        return false;
    }

    @Override
    public JobStep step(Job job) {
        String object = job.plan().path("object").asString();
        String key = job.plan().path("key").asString();
        if (job.state().path("broken").asBoolean(false)) {
            throw new Conflict("field.not-unique");
        }
        try {
            return step(job, object, key);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException fault) {
            end(object, key, Rule.NONE, FieldState.FAILED);
            throw fault;
        }
    }

    private JobStep step(Job job, String object, String key) {
        if (job.state().path("fill").asBoolean(false)) {
            return filled(job, object, key);
        }
        List<FieldIndexes.Index> wanted = in(() -> builds.wanted(object, key));
        int at = job.state().path("at").asInt();
        if (at < wanted.size()) {
            if (!schema.build(wanted.get(at))) {
                return broken(object, key, at, wanted.size());
            }
            at++;
        }
        boolean last = at >= wanted.size();
        if (last && !wanted.isEmpty()) {
            end(object, key, in(() -> store.rule(object, key)), FieldState.READY);
        }
        return new JobStep(state(at), progress(at, wanted.size()), null, last);
    }

    /** Values come before indexes, which would make each of them dearer. */
    private JobStep filled(Job job, String object, String key) {
        String after = job.state().path("after").asString("");
        @Nullable UUID last =
                transaction.execute(
                        _ ->
                                builds.fill(
                                        object,
                                        key,
                                        after.isEmpty() ? null : UUID.fromString(after)));
        ObjectNode state = state(0).put("fill", last != null);
        if (last != null) {
            state.put("after", last.toString());
        }
        return new JobStep(state, new Job.Progress(0, null, 0), null, false);
    }

    private JobStep broken(String object, String key, int at, int total) {
        ObjectNode result = json.createObjectNode();
        result.set("duplicates", json.valueToTree(in(() -> found(object, key))));
        end(object, key, Rule.NONE, FieldState.READY);
        return new JobStep(state(at).put("broken", true), progress(at, total), result, false);
    }

    private List<FieldDuplicates.Duplicate> found(String object, String key) {
        ObjectType type = catalogue.fresh().named(object);
        return duplicates.of(type, type.require(key));
    }

    private ObjectNode state(int at) {
        return json.createObjectNode().put("at", at);
    }

    private static Job.Progress progress(int at, int total) {
        return new Job.Progress(at, (long) total, 0);
    }

    private void end(String object, String key, Rule rule, FieldState state) {
        transaction.executeWithoutResult(_ -> builds.end(object, key, rule, state));
    }

    private <T> T in(Supplier<T> op) {
        return Objects.requireNonNull(transaction.execute(_ -> op.get()));
    }
}
