package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Placed;
import org.odnos.records.query.StoredRecords.Stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of one save with what rules need to know of other records, loaded once for all. */
public final class SaveBatch {

    private final ObjectType object;
    private final Caller caller;
    private final List<SaveRow> rows;
    private final ObjectCatalogue catalogue;
    private final StoredRecords records;
    private final Map<String, Map<UUID, Stored>> known = new HashMap<>();
    private final Map<String, Map<UUID, Stored>> held = new HashMap<>();
    private final Map<String, Map<UUID, Placed>> places = new HashMap<>();

    SaveBatch(ObjectType object, Caller caller, List<SaveRow> rows, Loading loading) {
        this.object = object;
        this.caller = caller;
        this.rows = rows;
        this.catalogue = loading.catalogue();
        this.records = loading.records();
    }

    record Loading(ObjectCatalogue catalogue, StoredRecords records) {}

    public ObjectType object() {
        return object;
    }

    public Caller caller() {
        return caller;
    }

    /** All objects, as the caller knows them. */
    Description description() {
        return catalogue.current();
    }

    /** Rows that nothing speaks against so far. */
    public List<SaveRow> rows() {
        return rows.stream().filter(row -> !row.isRefused()).toList();
    }

    /** Rows of some kind that nothing speaks against so far. */
    public List<SaveRow> rows(SaveKind kind) {
        return rows().stream().filter(row -> row.kind() == kind).toList();
    }

    /** Rows that will be stored with values, that is created and updated ones. */
    public List<SaveRow> written() {
        return rows().stream()
                .filter(row -> row.kind() == SaveKind.CREATE || row.kind() == SaveKind.UPDATE)
                .toList();
    }

    /**
     * The records that a relation of these rows points to, by id, whoever may see them. One
     * statement for the whole batch, none if they are known already.
     */
    public Map<UUID, RecordValues> related(String field) {
        String target = object.require(field).relation();
        Set<UUID> ids = new HashSet<>();
        for (SaveRow row : rows) {
            addIfPresent(ids, row.after().id(field));
            addIfPresent(ids, row.before().id(field));
        }
        return records(Objects.requireNonNull(target), ids);
    }

    /** Records of another object by id, whoever may see them. */
    public Map<UUID, RecordValues> records(String name, Set<UUID> ids) {
        Map<UUID, RecordValues> values = new HashMap<>();
        stored(name, ids).forEach((id, stored) -> values.put(id, stored.values()));
        return values;
    }

    Map<UUID, Stored> stored(String name, Set<UUID> ids) {
        Map<UUID, Stored> loaded = known.computeIfAbsent(name, _ -> new HashMap<>());
        List<UUID> missing = new ArrayList<>(ids);
        missing.removeIf(loaded::containsKey);
        if (!missing.isEmpty()) {
            loaded.putAll(records.load(catalogue.current().named(name), missing));
        }
        return loaded;
    }

    /** As {@link #stored}, and they stay as they are until the batch is saved. */
    Map<UUID, Stored> held(String name, Set<UUID> ids) {
        Map<UUID, Stored> loaded = held.computeIfAbsent(name, _ -> new HashMap<>());
        List<UUID> missing = new ArrayList<>(ids);
        missing.removeIf(loaded::containsKey);
        if (!missing.isEmpty()) {
            subject(name).ifPresent(object -> loaded.putAll(records.hold(object, missing)));
        }
        return loaded;
    }

    /** Whose records of an object are, which stays so until the batch is saved. */
    Map<UUID, Placed> places(String name, Set<UUID> ids) {
        Map<UUID, Placed> loaded = places.computeIfAbsent(name, _ -> new HashMap<>());
        List<UUID> missing = new ArrayList<>(ids);
        missing.removeIf(loaded::containsKey);
        if (!missing.isEmpty()) {
            subject(name).ifPresent(object -> loaded.putAll(records.holdPlaces(object, missing)));
        }
        return loaded;
    }

    /** A task may be about a record of an object that is in the trash, and stays so. */
    private Optional<ObjectType> subject(String name) {
        return catalogue
                .current()
                .find(name)
                .or(
                        () ->
                                catalogue.deletedObjects().stream()
                                        .map(ObjectCatalogue.DeletedObject::object)
                                        .filter(object -> object.name().equals(name))
                                        .findFirst());
    }

    List<SaveRow> all() {
        return rows;
    }

    private static void addIfPresent(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
