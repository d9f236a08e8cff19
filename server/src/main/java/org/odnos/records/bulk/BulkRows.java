package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.RecordSets;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Mode;
import org.odnos.records.save.RecordWriter.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Does a change to some records through the one write path, inside a running transaction. */
@Component
class BulkRows {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRows.class);
    private static final Options EACH = new Options(Mode.EACH, null);

    private final RecordWriter writer;
    private final StoredRecords records;
    private final RecordSets sets;
    private final ValueReader values;
    private final TransactionTemplate part;

    BulkRows(
            RecordWriter writer,
            StoredRecords records,
            RecordSets sets,
            ValueReader values,
            PlatformTransactionManager transactions) {
        this.writer = writer;
        this.records = records;
        this.sets = sets;
        this.values = values;
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of each record; those that the caller may change one by one only stay. */
    List<Result> apply(ObjectType object, BulkChange change, List<UUID> ids) {
        Set<UUID> open = sets.admitted(object.name(), ids, Action.BULK);
        List<UUID> some = ids.stream().filter(open::contains).toList();
        List<Result> results = new ArrayList<>(save(object, changes(object, change, some)));
        Refused closed = Refused.of(new Forbidden());
        ids.stream()
                .filter(id -> !open.contains(id))
                .forEach(id -> results.add(new Result(id, Outcome.Status.ERROR, closed)));
        return results;
    }

    /**
     * One record's outcome.
     *
     * @param refused why it stays as it is, or null
     */
    record Result(UUID id, Outcome.Status status, @Nullable Refused refused) {}

    /**
     * Why a record stays as it is.
     *
     * @param field the key of the field that it is about; empty for the record as a whole
     */
    record Refused(String field, String code, List<Object> args) {

        static Refused of(Problem problem) {
            if (problem instanceof Invalid invalid && !invalid.violations().isEmpty()) {
                var first = invalid.violations().getFirst();
                String pointer = first.pointer();
                return new Refused(
                        pointer.substring(pointer.lastIndexOf('/') + 1),
                        first.code(),
                        first.args());
            }
            return new Refused("", problem.code(), problem.args());
        }
    }

    /** What the database refuses as a whole is halved until the record is found it is about. */
    List<Result> save(ObjectType object, List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        try {
            return attempt(object, changes);
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | TransactionException outage) {
            throw outage;
        } catch (RuntimeException fault) {
            if (changes.size() > 1) {
                int half = changes.size() / 2;
                List<Result> all = new ArrayList<>(save(object, changes.subList(0, half)));
                all.addAll(save(object, changes.subList(half, changes.size())));
                return all;
            }
            return List.of(broken(changes.getFirst(), fault));
        }
    }

    private List<Result> attempt(ObjectType object, List<Change> changes) {
        List<Outcome> outcomes =
                Objects.requireNonNull(
                        part.execute(_ -> writer.save(object.name(), changes, EACH)));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            Problem problem = outcome.problem();
            results.add(
                    new Result(
                            id(changes.get(i)),
                            outcome.status(),
                            problem == null ? null : Refused.of(problem)));
        }
        return results;
    }

    private static Result broken(Change change, RuntimeException fault) {
        if (fault instanceof Problem problem) {
            return new Result(id(change), Outcome.Status.ERROR, Refused.of(problem));
        }
        LOG.error("A record could not be changed among many", fault);
        Refused ours = new Refused("", "bulk.row-broken", List.of());
        return new Result(id(change), Outcome.Status.ERROR, ours);
    }

    private List<Change> changes(ObjectType object, BulkChange change, List<UUID> ids) {
        return switch (change.kind()) {
            case SET, ASSIGN -> each(ids, id -> Change.update(id, null, change.fields()));
            case DELETE -> each(ids, Change::delete);
            case RESTORE -> each(ids, Change::restore);
            case TAG, RETAG -> tagged(object, change, ids);
        };
    }

    private static List<Change> each(List<UUID> ids, Function<UUID, Change> change) {
        return ids.stream().map(change).toList();
    }

    /** Locked before they are read, so that nobody's tags are lost in between. */
    private List<Change> tagged(ObjectType object, BulkChange change, List<UUID> ids) {
        Field field = object.require(change.tags().field());
        Map<UUID, Stored> stored = records.lock(object, ids, change.kind().action());
        return each(
                ids,
                id -> {
                    Stored one = stored.get(id);
                    Object now = one == null ? null : one.values().get(field.key());
                    List<?> had = now instanceof List<?> list ? list : List.of();
                    ArrayNode json = JsonNodeFactory.instance.arrayNode();
                    change.tags().of(had).forEach(json::add);
                    ObjectNode fields = JsonNodeFactory.instance.objectNode();
                    fields.set(field.key(), json);
                    return Change.update(id, null, fields);
                });
    }

    /**
     * Refuses values that no record can take, before anything starts.
     *
     * @throws Invalid with pointers into the request
     */
    void check(ObjectType object, BulkChange change) {
        String place = change.kind() == BulkChange.Kind.ASSIGN ? "/change/assign" : "/change/set/";
        for (Map.Entry<String, JsonNode> entry : change.fields().properties()) {
            Field field = object.require(entry.getKey());
            String pointer = place.endsWith("/") ? place + field.key() : place;
            boolean empty = value(field, entry.getValue(), pointer);
            if (empty && field.is(Trait.REQUIRED)) {
                throw Invalid.of(pointer, "value.required");
            }
        }
    }

    private boolean value(Field field, JsonNode json, String pointer) {
        try {
            return values.read(field, json, CurrentCaller.get()) == null;
        } catch (ValueFault fault) {
            throw Invalid.of(pointer, fault.code(), fault.args().toArray());
        }
    }

    private static UUID id(Change change) {
        return Objects.requireNonNull(change.id());
    }
}
