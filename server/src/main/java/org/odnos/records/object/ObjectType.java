package org.odnos.records.object;

import static org.odnos.records.object.Trait.ON_CREATE;
import static org.odnos.records.object.Trait.READ_ONLY;
import static org.odnos.records.object.Trait.SYSTEM;

import static java.util.Collections.unmodifiableMap;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.FieldAccess;
import org.odnos.platform.access.ObjectKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of record with everything the engine needs to list, find, store and describe it.
 *
 * @param name singular, as in {@code deal}; also the key of labels in message files
 * @param plural its name in addresses and of children, as in {@code deals}
 * @param kind who may do what by default
 * @param fields by key, in the order of forms; the system fields come last
 * @param nameField the text by which people know a record
 * @param columns the columns a list shows unless a person chose others; paths are allowed
 * @param sort the order of a list unless another is asked for, as in {@code -createdAt,name}
 * @param settings of objects that a workspace added
 */
public record ObjectType(
        String name,
        String plural,
        String table,
        ObjectKind kind,
        Map<String, Field> fields,
        String nameField,
        List<String> columns,
        String sort,
        ObjectSettings settings) {

    private static final int FIRST_FIELDS = 5;

    public static Builder named(String name, String plural) {
        return new Builder(name, plural);
    }

    /**
     * An object that a workspace adds; it begins with a name, and its table starts with {@code x_}.
     */
    public static Builder own(String name, String plural) {
        return new Builder(name, plural)
                .table("x_" + Field.snake(name))
                .fields(Field.text("name").required());
    }

    /** Whether the workspace added it. */
    public boolean isOwn() {
        return !settings.equals(ObjectSettings.DECLARED);
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The field of that key, which is known to exist. */
    public Field require(String key) {
        Field field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("No field " + key + " in " + name);
        }
        return field;
    }

    public Optional<Field> about() {
        return fields.values().stream().filter(f -> f.type() == FieldType.ABOUT).findFirst();
    }

    /**
     * By which a record belongs to another one: what it is about, or relations of which one is set.
     */
    public List<Field> subjects() {
        return fields.values().stream().filter(Field::isSubject).toList();
    }

    /** Whether its records belong to others, whose viewers see them too. */
    public boolean belongs() {
        for (Field field : fields.values()) {
            if (field.isSubject()) {
                return true;
            }
        }
        return false;
    }

    public boolean hasOwner() {
        return fields.containsKey("owner");
    }

    /** The name that the owner goes by here, such as {@code assignee}. */
    public String ownerKey() {
        return fields.values().stream()
                .filter(field -> field.is(Trait.OWNER))
                .map(Field::key)
                .findFirst()
                .orElse("owner");
    }

    /**
     * The same object with these fields, in the order of their positions; those of the system come
     * last.
     */
    ObjectType of(List<Field> those) {
        Map<String, Integer> places = new HashMap<>();
        those.forEach(field -> places.put(field.key(), places.size()));
        List<Field> ordered = new ArrayList<>(those);
        ordered.sort(
                Comparator.<Field>comparingInt(field -> field.is(Trait.SYSTEM) ? 1 : 0)
                        .thenComparingInt(field -> place(field, places)));
        Map<String, Field> all = new LinkedHashMap<>();
        ordered.forEach(field -> all.put(field.key(), field));
        return with(all);
    }

    private ObjectType with(Map<String, Field> all) {
        return new ObjectType(
                name,
                plural,
                table,
                kind,
                unmodifiableMap(all),
                nameField,
                columns,
                sort,
                settings);
    }

    /** The same object without columns and orders by fields that it has no more. */
    ObjectType consistent() {
        List<String> shown = columns.stream().filter(fields::containsKey).toList();
        List<String> order =
                Arrays.stream(sort.split(",", -1))
                        .filter(key -> fields.containsKey(key.replaceFirst("^-", "")))
                        .toList();
        return new ObjectType(
                name,
                plural,
                table,
                kind,
                fields,
                nameField,
                shown.isEmpty() ? firstFields() : shown,
                order.isEmpty() ? nameField : String.join(",", order),
                settings);
    }

    private List<String> firstFields() {
        List<String> first = new ArrayList<>(List.of(nameField));
        fields.values().stream()
                .filter(field -> field.is(Trait.OWN) && !field.is(Trait.HIDDEN))
                .filter(field -> field.type().isSortable() || field.type().isSeveral())
                .limit(FIRST_FIELDS)
                .forEach(field -> first.add(field.key()));
        first.addAll(List.of("owner", "createdAt"));
        return first;
    }

    private static int place(Field field, Map<String, Integer> places) {
        Integer position = field.settings().position();
        return position == null ? places.getOrDefault(field.key(), 0) : position;
    }

    /** The same object for somebody who may not see or not change some of its fields. */
    ObjectType marked(Map<String, FieldAccess> rights) {
        if (rights.isEmpty()) {
            return this;
        }
        Map<String, Field> all = new LinkedHashMap<>(fields);
        for (Field field : fields.values()) {
            FieldAccess may = rights.getOrDefault(field.key(), FieldAccess.EDIT);
            if (field.key().equals("owner") || field.is(Trait.OWNER)) {
                may = owner(rights);
            }
            if (may != FieldAccess.EDIT) {
                Trait less = may == FieldAccess.NONE ? Trait.WITHHELD : Trait.LOCKED;
                all.put(field.key(), field.with(less));
            }
        }
        return with(all);
    }

    /** The owner goes by two names, of which the stricter counts. */
    private FieldAccess owner(Map<String, FieldAccess> rights) {
        FieldAccess one = rights.getOrDefault("owner", FieldAccess.EDIT);
        FieldAccess other = rights.getOrDefault(ownerKey(), FieldAccess.EDIT);
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Collects a declaration; call {@link #build()} last. */
    public static final class Builder {
        private final String name;
        private final String plural;
        private final List<Field> fields = new ArrayList<>();
        private String table;
        private ObjectKind kind = ObjectKind.BUSINESS;
        private String nameField = "name";
        private List<String> columns = List.of("name");
        private @Nullable String sort;
        private ObjectSettings settings = ObjectSettings.DECLARED;

        private Builder(String name, String plural) {
            this.name = name;
            this.plural = plural;
            this.table = Field.snake(name);
        }

        public Builder table(String value) {
            table = value;
            return this;
        }

        public Builder kind(ObjectKind value) {
            kind = value;
            return this;
        }

        public Builder fields(Field... values) {
            fields.addAll(List.of(values));
            return this;
        }

        public Builder nameField(String key) {
            nameField = key;
            return this;
        }

        public Builder columns(String... paths) {
            columns = List.of(paths);
            return this;
        }

        public Builder sort(String keys) {
            sort = keys;
            return this;
        }

        Builder settings(ObjectSettings value) {
            settings = value;
            return this;
        }

        public ObjectType build() {
            Map<String, Field> all = new LinkedHashMap<>();
            fields.forEach(field -> put(all, field));
            if (kind == ObjectKind.BUSINESS) {
                put(all, Field.relation("owner", "user").with(SYSTEM));
            }
            put(all, Field.text("externalId").with(SYSTEM).unique());
            put(all, Field.of("createdAt", FieldType.INSTANT).with(SYSTEM, ON_CREATE));
            put(
                    all,
                    Field.relation("createdBy", "user")
                            .withColumn("created_by")
                            .with(SYSTEM, READ_ONLY));
            put(all, Field.of("updatedAt", FieldType.INSTANT).with(SYSTEM, READ_ONLY));
            put(
                    all,
                    Field.relation("updatedBy", "user")
                            .withColumn("updated_by")
                            .with(SYSTEM, READ_ONLY));
            put(all, Field.of("deletedAt", FieldType.INSTANT).with(SYSTEM, READ_ONLY));
            String order = sort == null ? nameField : sort;
            return new ObjectType(
                    name,
                    plural,
                    table,
                    kind,
                    unmodifiableMap(all),
                    nameField,
                    columns,
                    order,
                    settings);
        }

        private void put(Map<String, Field> all, Field field) {
            if (all.put(field.key(), field) != null) {
                throw new IllegalArgumentException(name + " declares " + field.key() + " twice");
            }
        }
    }
}
