package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.platform.job.Jobs;
import org.odnos.records.field.FieldColumns.Size;
import org.odnos.records.field.FieldStore.Rule;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.save.Recompute;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which indexes and rules of a field have to be built: at once for objects without records, else by
 * a job beside everybody's work.
 */
@Component
class FieldBuilds {

    private final ObjectCatalogue catalogue;
    private final FieldStore store;
    private final Recompute recompute;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldBuilds(
            ObjectCatalogue catalogue,
            FieldStore store,
            Recompute recompute,
            Jobs jobs,
            JdbcClient jdbc,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.store = store;
        this.recompute = recompute;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the transaction that adds the field. */
    void prepare(ObjectType object, FieldDraft draft, Size size) {
        Field field = draft.field();
        Rule rule = draft.unique ? Rule.UNIQUE : Rule.NONE;
        List<FieldIndexes.Index> indexes = indexes(object, field, rule);
        boolean isEmpty = size == Size.NONE;
        if (isEmpty) {
            indexes.forEach(this::buildAtOnce);
        }
        if (isEmpty || indexes.isEmpty()) {
            store.build(object.name(), draft.key, rule, FieldStore.Build.READY);
        } else {
            start(object, draft.key, rule, filling(draft, size));
        }
        fillFew(object, draft, size);
    }

    private void buildAtOnce(FieldIndexes.Index index) {
        jdbc.sql(index.atOnce()).update();
        jdbc.sql(FigureIndexes.before(index))
                .query(String.class)
                .list()
                .forEach(name -> jdbc.sql("drop index " + name).update());
    }

    /** In the transaction that changes how a field is computed. */
    void refill(ObjectType object, FieldDraft draft, Size size) {
        if (size == Size.MANY) {
            start(object, draft.key, Rule.NONE, Filling.ALL);
        }
        fillFew(object, draft, size);
    }

    /** Whether the job has to compute the field of all records before it builds indexes. */
    enum Filling {
        NONE,
        ALL
    }

    private static Filling filling(FieldDraft draft, Size size) {
        return draft.computed != null && size == Size.MANY ? Filling.ALL : Filling.NONE;
    }

    private void fillFew(ObjectType object, FieldDraft draft, Size size) {
        if (draft.computed != null && size == Size.FEW) {
            recompute.fillAll(catalogue.fresh(), new Place(object.name(), draft.key));
        }
    }

    /** In the transaction that changes the field. */
    void follow(ObjectType object, Field field, FieldDraft draft) {
        if (draft.unique == field.is(Trait.UNIQUE)) {
            return;
        }
        if (draft.unique) {
            start(object, field.key(), Rule.UNIQUE, Filling.NONE);
        } else {
            store.build(object.name(), field.key(), Rule.NONE, FieldStore.Build.READY);
            jdbc.sql("drop index if exists " + FieldIndexes.unique(object, field).name()).update();
        }
    }

    private void start(ObjectType object, String key, Rule rule, Filling filling) {
        UUID job = Ids.next();
        ObjectNode plan = json.createObjectNode().put("object", object.name()).put("key", key);
        ObjectNode state = json.createObjectNode().put("at", 0).put("fill", filling == Filling.ALL);
        jobs.start(new Jobs.Wanted(job, FieldIndexJob.NAME, plan, state, null, null));
        store.build(object.name(), key, rule, new FieldStore.Build(FieldState.BUILDING, job));
    }

    /** Computes the field for the next records; null when there were no more. */
    @Nullable UUID fill(String object, String key, @Nullable UUID after) {
        return recompute.fill(
                catalogue.fresh(),
                new Recompute.Filling(new Place(object, key), null, List.of(), after));
    }

    /** All that a field of the caller's workspace shall have; nothing if it is gone. */
    List<FieldIndexes.Index> wanted(String name, String key) {
        ObjectType object = catalogue.fresh().named(name);
        @Nullable Field field = object.fields().get(key);
        return field == null ? List.of() : indexes(object, field, store.rule(name, key));
    }

    /** To be called in a transaction, when nothing is left to be done. */
    void end(String name, String key, Rule rule, FieldState state) {
        store.build(name, key, rule, new FieldStore.Build(state, null));
        catalogue.changed();
    }

    /** The rule comes last. */
    private static List<FieldIndexes.Index> indexes(ObjectType object, Field field, Rule rule) {
        List<FieldIndexes.Index> all = new ArrayList<>(FieldIndexes.of(object, field));
        if (rule == Rule.UNIQUE) {
            all.add(FieldIndexes.unique(object, field));
        }
        return all;
    }
}
