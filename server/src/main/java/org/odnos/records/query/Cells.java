package org.odnos.records.query;

import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FirstOf;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a field of each type selects and how that reads in JSON. */
@Component
final class Cells {

    /** Reads the JSON value that starts at a column. */
    interface Reader {
        @Nullable Object read(Record row, int at);
    }

    /** What comes first among children is not known of the past. */
    private static final org.jooq.Field<JSONB> NOTHING =
            DSL.field(DSL.raw("cast(null as jsonb)"), JSONB.class);

    private final Visibility visibility;
    private final JsonMapper json;

    Cells(Visibility visibility, JsonMapper json) {
        this.visibility = visibility;
        this.json = json;
    }

    List<SelectFieldOrAsterisk> columns(Joins.Target target, Joins joins) {
        Field field = target.field();
        String alias = target.alias();
        return switch (field.type()) {
            case MONEY ->
                    List.of(
                            Columns.of(alias, field.column(), BigDecimal.class),
                            Columns.of(alias, field.column() + "_currency", String.class));
            case ABOUT ->
                    List.of(
                            Columns.of(alias, field.column() + "_object", String.class),
                            Columns.uuid(alias, field.column() + "_id"),
                            aboutName(alias, field, joins));
            case FIRST -> List.of(joins.isPast() ? NOTHING : first(target, joins));
            case RELATIONS -> List.of(named(target, joins));
            default -> List.of(Columns.main(alias, field));
        };
    }

    Reader reader(Field field) {
        return switch (field.type()) {
            case MONEY -> Cells::money;
            case ABOUT -> Cells::about;
            case RELATION -> field.column().equals("id") ? Cells::plain : Cells::relation;
            case EMAILS, PHONES, RELATIONS, FILES -> this::list;
            case ADDRESS, FIRST -> this::parsed;
            case TAGS, CHOICES -> Cells::texts;
            default -> Cells::plain;
        };
    }

    private static @Nullable Object plain(Record row, int at) {
        Object value = row.get(at);
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Instant instant -> instant.toString();
            case null -> null;
            default -> value;
        };
    }

    private static @Nullable Object money(Record row, int at) {
        BigDecimal amount = row.get(at, BigDecimal.class);
        String currency = row.get(at + 1, String.class);
        return amount == null || currency == null ? null : MoneyJson.of(amount, currency);
    }

    private static @Nullable Object relation(Record row, int at) {
        UUID id = row.get(at, UUID.class);
        return id == null ? null : named(id, row.get(at + 1, String.class));
    }

    private static @Nullable Object about(Record row, int at) {
        UUID id = row.get(at + 1, UUID.class);
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("object", row.get(at, String.class));
        json.putAll(named(id, row.get(at + 2, String.class)));
        return json;
    }

    static Map<String, @Nullable Object> named(UUID id, @Nullable String name) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name);
        return json;
    }

    private @Nullable Object parsed(Record row, int at) {
        JSONB value = row.get(at, JSONB.class);
        return value == null ? null : json.readTree(value.data());
    }

    /** None at all is an empty list. */
    private Object list(Record row, int at) {
        Object parsed = parsed(row, at);
        return parsed == null ? List.of() : parsed;
    }

    private static Object texts(Record row, int at) {
        String[] texts = row.get(at, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }

    /** Records pointed to in their order, with the names of those that the caller may see. */
    private org.jooq.Field<JSONB> named(Joins.Target target, Joins joins) {
        ObjectType object =
                joins.description().named(Objects.requireNonNull(target.field().relation()));
        String inner = target.alias() + "_" + target.field().column();
        var ids =
                DSL.table(
                                "unnest({0}) with ordinality",
                                Columns.main(target.alias(), target.field()))
                        .as(inner + "_all", "id", "place");
        var id = Columns.uuid(inner + "_all", "id");
        var name = Columns.text(inner, object.require(object.nameField()));
        return DSL.field(
                DSL.select(
                                DSL.field(
                                        "jsonb_agg(jsonb_build_object('id', {0}, 'name', {1}) order"
                                                + " by {2})",
                                        JSONB.class,
                                        id,
                                        name,
                                        Columns.of(inner + "_all", "place", Long.class)))
                        .from(ids)
                        .leftJoin(Joins.table(object, inner))
                        .on(Columns.uuid(inner, "id").eq(id))
                        .and(visibility.seen(object, inner)));
    }

    /** The name of whatever record it is about, if the caller may see that. */
    private org.jooq.Field<String> aboutName(String alias, Field field, Joins joins) {
        var object = Columns.of(alias, field.column() + "_object", String.class);
        org.jooq.CaseWhenStep<String, String> names = null;
        for (ObjectType type : joins.description().all()) {
            if (type.belongs() || !type.hasOwner()) {
                continue;
            }
            String inner = alias + "_" + type.name();
            var name =
                    DSL.field(
                            DSL.select(Columns.text(inner, type.require(type.nameField())))
                                    .from(Joins.table(type, inner))
                                    .where(
                                            Columns.uuid(inner, "id")
                                                    .eq(
                                                            Columns.uuid(
                                                                    alias, field.column() + "_id")))
                                    .and(visibility.seen(type, inner)));
            names =
                    names == null
                            ? DSL.choose(object).when(type.name(), name)
                            : names.when(type.name(), name);
        }
        return names == null ? DSL.inline((String) null) : names;
    }

    private org.jooq.Field<JSONB> first(Joins.Target target, Joins joins) {
        FirstOf first = java.util.Objects.requireNonNull(target.field().first());
        ObjectType child = joins.description().named(first.object());
        String inner = target.alias() + "_" + target.field().column();
        boolean told =
                !child.require(first.where()).is(Trait.WITHHELD)
                        && !child.require(first.order()).is(Trait.WITHHELD)
                        && child.about().filter(f -> f.is(Trait.WITHHELD)).isEmpty();
        var entries =
                first.shows().stream()
                        .map(child::require)
                        .filter(f -> !f.is(Trait.WITHHELD))
                        .map(f -> DSL.key(f.key()).value(Columns.main(inner, f)))
                        .toList();
        var all = new java.util.ArrayList<org.jooq.JSONEntry<?>>(entries);
        all.add(DSL.key("id").value(Columns.uuid(inner, "id")));
        return DSL.field(
                DSL.select(DSL.jsonbObject(all))
                        .from(Joins.table(child, inner))
                        .where(
                                Columns.uuid(inner, "about_id")
                                        .eq(Columns.uuid(target.alias(), "id")))
                        .and(Columns.text(inner, child.require(first.where())).eq(first.is()))
                        .and(Columns.of(inner, "deleted_at", Instant.class).isNull())
                        .and(visibility.seen(child, inner))
                        .and(told ? DSL.noCondition() : DSL.falseCondition())
                        .orderBy(Columns.main(inner, child.require(first.order())))
                        .limit(DSL.inline(1)));
    }
}
