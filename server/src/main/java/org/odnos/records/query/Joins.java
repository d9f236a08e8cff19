package org.odnos.records.query;

import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.Address;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of one query: the root and every relation that a path goes through, joined once. A
 * record that the caller may not see joins as if it were missing, so that neither a column nor a
 * filter over a relation can tell anything of it.
 */
final class Joins {

    /** A field reached by a path: its declaration and the alias of its table. */
    record Target(String alias, ObjectType object, Field field) {}

    private record Place(String alias, ObjectType object) {}

    /** What segments a record is in, as filters name it. */
    static final Field SEGMENTS = Field.relations("segments", "segment");

    private static final int MAX_STEPS = 4;

    private final Description description;
    private final Visibility visibility;
    private final Place root;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private Table<?> from;
    private boolean grouping;
    private @Nullable Past past;

    Joins(Description description, Visibility visibility, ObjectType root, String alias) {
        this.description = description;
        this.visibility = visibility;
        this.root = new Place(alias, root);
        this.from = table(root, alias);
    }

    /** Rows as they were then; to be said before any path is. Relations lead to what is today. */
    Joins asOf(Past then) {
        past = then;
        from = then.table(root.alias());
        return this;
    }

    boolean isPast() {
        return past != null;
    }

    /** A statement over these tables, as it is to be sent. */
    ResultQuery<Record> sent(Select<Record> select) {
        return past == null ? select : past.complete(select);
    }

    /** Paths of another object, apart from this query. */
    Joins at(ObjectType object) {
        return new Joins(description, visibility, object, root.alias());
    }

    /**
     * Figures of child records are then worked out for all at once, which is quicker where all rows
     * are asked for, and slower for the first few.
     */
    Joins grouping() {
        grouping = true;
        return this;
    }

    boolean isGrouping() {
        return grouping;
    }

    static Table<?> table(ObjectType object, String alias) {
        return DSL.table(DSL.name(object.table())).as(alias);
    }

    Visibility visibility() {
        return visibility;
    }

    Table<?> from() {
        return from;
    }

    ObjectType object() {
        return root.object();
    }

    String alias() {
        return root.alias();
    }

    Description description() {
        return description;
    }

    /** Whether rows come from the root table alone. */
    boolean isPlain() {
        return places.isEmpty();
    }

    /** The field at the end of {@code owner.manager.name}; every step before it is a relation. */
    Target resolve(String path, String pointer) {
        String[] steps = steps(path, pointer);
        Place place = root;
        String walked = "";
        for (int i = 0; i < steps.length - 1; i++) {
            Field relation = known(place, steps[i], pointer);
            if (relation.type() == FieldType.ADDRESS && i == steps.length - 2) {
                return new Target(
                        place.alias(), place.object(), part(relation, steps[i + 1], pointer));
            }
            walked = walked.isEmpty() ? steps[i] : walked + "." + steps[i];
            place = join(walked, place, relation, pointer);
        }
        return new Target(
                place.alias(), place.object(), known(place, steps[steps.length - 1], pointer));
    }

    /**
     * The record at the end of a path such as {@code company.segments}, which is no column: filters
     * alone may ask which segments a record is in. Empty for any other path.
     */
    Optional<Target> withSegments(String path, String pointer) {
        if (!path.equals(SEGMENTS.key()) && !path.endsWith("." + SEGMENTS.key())) {
            return Optional.empty();
        }
        int end = path.lastIndexOf('.');
        Place place = root;
        if (end >= 0) {
            String way = path.substring(0, end);
            Target relation = resolve(way, pointer);
            place =
                    join(
                            way,
                            new Place(relation.alias(), relation.object()),
                            relation.field(),
                            pointer);
        }
        return place.object().field(SEGMENTS.key()).isPresent()
                ? Optional.empty()
                : Optional.of(new Target(place.alias(), place.object(), SEGMENTS));
    }

    private static String[] steps(String path, String pointer) {
        String[] steps = path.split("\\.", -1);
        if (steps.length > MAX_STEPS) {
            throw Invalid.of(pointer, "filter.path-too-long", MAX_STEPS);
        }
        return steps;
    }

    /** Where the record that a relation points to is joined; its alias. */
    Target nameOf(String path, String pointer) {
        Target relation = resolve(path, pointer);
        Place place =
                join(
                        path,
                        new Place(relation.alias(), relation.object()),
                        relation.field(),
                        pointer);
        return new Target(
                place.alias(), place.object(), place.object().require(place.object().nameField()));
    }

    private Place join(String walked, Place place, Field relation, String pointer) {
        String target = relation.relation();
        if (relation.type() != FieldType.RELATION || target == null) {
            throw Invalid.of(pointer, "filter.not-a-relation", relation.key());
        }
        Place known = places.get(walked);
        if (known != null) {
            return known;
        }
        ObjectType object = description.named(target);
        Place joined = new Place(root.alias() + "_" + walked.replace('.', '_'), object);
        from =
                from.leftJoin(table(object, joined.alias()))
                        .on(
                                Columns.uuid(joined.alias(), "id")
                                        .eq(Columns.uuid(place.alias(), relation.column())))
                        .and(visibility.seen(object, joined.alias()));
        places.put(walked, joined);
        return joined;
    }

    private static Field part(Field address, String name, String pointer) {
        if (!Address.PARTS.contains(name)) {
            throw Invalid.of(pointer, "filter.unknown-field", name, address.key());
        }
        return address.part(name);
    }

    private static Field known(Place place, String key, String pointer) {
        Field field =
                place.object().field(key).orElseGet(() -> system(place.object(), key, pointer));
        requireSeen(field);
        return field;
    }

    /** Every path of a request ends here, so that nothing can be asked about a hidden field. */
    static void requireSeen(Field field) {
        if (field.is(Trait.WITHHELD)) {
            throw new Forbidden("field.hidden", field.key());
        }
    }

    private static Field system(ObjectType object, String key, String pointer) {
        return switch (key) {
            case "id" -> Field.relation("id", object.name()).withColumn("id");
            case "version" -> Field.of("version", FieldType.INTEGER);
            default -> throw Invalid.of(pointer, "filter.unknown-field", key, object.name());
        };
    }
}
