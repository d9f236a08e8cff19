package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Action;
import org.odnos.records.object.Address;
import org.odnos.records.object.AttachedFile;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads records in their Java types for the write path, many in one statement. */
@Component
public class StoredRecords {

    /**
     * A record as it is stored.
     *
     * @param allowed whether the caller may do to it what it was loaded for
     * @param unshared whether he might as well if nobody shared it with him
     */
    public record Stored(
            UUID id,
            int version,
            @Nullable UUID department,
            RecordValues values,
            boolean allowed,
            boolean unshared) {

        public boolean isDeleted() {
            return values.has("deletedAt");
        }
    }

    /** Whose a record is. */
    public record Placed(@Nullable UUID owner, @Nullable UUID department) {}

    private static final String ALIAS = QueryParts.ROOT;
    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final Visibility visibility;
    private final JsonMapper json;

    StoredRecords(DSLContext sql, Visibility visibility, JsonMapper json) {
        this.sql = sql;
        this.visibility = visibility;
        this.json = json;
    }

    /** Visible records, locked until the transaction ends; hidden and missing ones are left out. */
    public Map<UUID, Stored> lock(ObjectType object, Collection<UUID> ids, Action action) {
        var select =
                DSL.select(
                                columns(
                                        object,
                                        isTrue(visibility.rows(object, ALIAS, action)),
                                        isTrue(visibility.unshared(object, ALIAS, action))))
                        .from(Joins.table(object, ALIAS))
                        .where(among(ids))
                        .and(visibility.seen(object, ALIAS))
                        .orderBy(Columns.uuid(ALIAS, "id"));
        return read(object, ids, select.forUpdate().of(DSL.table(DSL.name(ALIAS))));
    }

    /** Records for rules, whoever the caller is. */
    public Map<UUID, Stored> load(ObjectType object, Collection<UUID> ids) {
        return read(object, ids, all(object, ids));
    }

    /** As {@link #load}; nobody else changes them until the transaction ends. */
    public Map<UUID, Stored> hold(ObjectType object, Collection<UUID> ids) {
        return read(
                object, ids, all(object, ids).orderBy(Columns.uuid(ALIAS, "id")).forNoKeyUpdate());
    }

    /** Whose records are, whoever the caller is; as {@link #hold} beyond that. */
    public Map<UUID, Placed> holdPlaces(ObjectType object, Collection<UUID> ids) {
        org.jooq.Field<UUID> owner =
                object.hasOwner()
                        ? Columns.uuid(ALIAS, object.require("owner").column())
                        : DSL.castNull(UUID.class);
        var select =
                DSL.select(Columns.uuid(ALIAS, "id"), owner, Columns.uuid(ALIAS, "department_id"))
                        .from(Joins.table(object, ALIAS))
                        .where(among(ids))
                        .orderBy(Columns.uuid(ALIAS, "id"))
                        .forNoKeyUpdate();
        Map<UUID, Placed> places = new HashMap<>();
        sql.fetch(select)
                .forEach(row -> places.put(row.value1(), new Placed(row.value2(), row.value3())));
        return places;
    }

    private SelectConditionStep<Record> all(ObjectType object, Collection<UUID> ids) {
        return DSL.select(columns(object, DSL.inline(true), DSL.inline(true)))
                .from(Joins.table(object, ALIAS))
                .where(among(ids));
    }

    private Map<UUID, Stored> read(
            ObjectType object, Collection<UUID> ids, org.jooq.ResultQuery<Record> query) {
        Map<UUID, Stored> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Record row : sql.fetch(query)) {
                Stored stored = stored(object, row);
                found.put(stored.id(), stored);
            }
        }
        return found;
    }

    private static org.jooq.Field<Boolean> isTrue(Condition may) {
        return DSL.field(
                DSL.coalesce(DSL.field(DSL.and(may, DSL.trueCondition())), DSL.inline(false))
                        .isTrue());
    }

    private static Condition among(Collection<UUID> ids) {
        return DSL.condition(
                "{0} = any({1})",
                Columns.uuid(ALIAS, "id"), DSL.val(ids.toArray(UUID[]::new), UUID[].class));
    }

    private static List<SelectFieldOrAsterisk> columns(
            ObjectType object, org.jooq.Field<Boolean> allowed, org.jooq.Field<Boolean> unshared) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        columns.add(Columns.uuid(ALIAS, "id"));
        columns.add(Columns.of(ALIAS, "version", Integer.class));
        columns.add(Columns.uuid(ALIAS, "department_id"));
        columns.add(allowed);
        columns.add(unshared);
        object.fields().values().stream()
                .filter(Field::isStored)
                .forEach(field -> columns.addAll(columns(field)));
        return columns;
    }

    private static List<org.jooq.Field<?>> columns(Field field) {
        return switch (field.type()) {
            case MONEY ->
                    List.of(
                            Columns.of(ALIAS, field.column(), BigDecimal.class),
                            Columns.of(ALIAS, field.column() + "_currency", String.class),
                            Columns.of(ALIAS, field.column() + "_base", BigDecimal.class));
            case ABOUT ->
                    List.of(
                            Columns.of(ALIAS, field.column() + "_object", String.class),
                            Columns.uuid(ALIAS, field.column() + "_id"));
            default -> List.of(Columns.main(ALIAS, field));
        };
    }

    private static int width(Field field) {
        return switch (field.type()) {
            case MONEY -> 3;
            case ABOUT -> 2;
            default -> 1;
        };
    }

    private Stored stored(ObjectType object, Record row) {
        RecordValues values = new RecordValues();
        int at = 5;
        for (Field field : object.fields().values()) {
            if (field.isStored()) {
                values.set(field.key(), value(field, row, at));
                if (field.type() == FieldType.MONEY) {
                    values.setWorth(field.key(), row.get(at + 2, BigDecimal.class));
                }
                at += width(field);
            }
        }
        return new Stored(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, UUID.class),
                values,
                row.get(3, Boolean.class),
                row.get(4, Boolean.class));
    }

    private @Nullable Object value(Field field, Record row, int at) {
        Object raw = row.get(at);
        if (raw == null) {
            return null;
        }
        return switch (field.type()) {
            case MONEY -> new Money((BigDecimal) raw, row.get(at + 1, String.class));
            case ABOUT -> new RecordRef((String) raw, row.get(at + 1, UUID.class));
            case TAGS, CHOICES, RELATIONS -> orNothing(Arrays.asList((Object[]) raw));
            case EMAILS, PHONES -> contacts((JSONB) raw);
            case FILES -> List.of(json.readValue(((JSONB) raw).data(), AttachedFile[].class));
            case ADDRESS -> json.readValue(((JSONB) raw).data(), Address.class);
            default -> raw;
        };
    }

    private static @Nullable List<?> orNothing(List<?> values) {
        return values.isEmpty() ? null : List.copyOf(values);
    }

    private @Nullable List<Contact> contacts(JSONB value) {
        List<Contact> contacts = json.readValue(value.data(), CONTACTS);
        return contacts.isEmpty() ? null : contacts;
    }
}
