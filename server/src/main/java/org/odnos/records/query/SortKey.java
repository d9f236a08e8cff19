package org.odnos.records.query;

import org.jooq.Field;
import org.jooq.SortField;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.FirstOf;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One key of an order. Missing values come last in both directions; columns that cannot miss are
 * ordered without saying so, which lets an index be read either way.
 *
 * @param apart whether records without a value are read in a statement of their own, because no
 *     index holds them among the others
 */
record SortKey(String path, Field<?> column, boolean descending, boolean nullable, boolean apart) {

    private static final int MAX_KEYS = 4;

    /** The keys of a list with the id as the last one, so that no two rows are equal. */
    static List<SortKey> read(List<String> sort, Joins joins) {
        List<String> wanted = sort.isEmpty() ? standard(joins.object()) : sort;
        if (wanted.size() > MAX_KEYS) {
            throw Invalid.of("/sort", "query.too-many-sort-keys", MAX_KEYS);
        }
        List<SortKey> keys = new ArrayList<>();
        for (String key : wanted) {
            keys.add(key(key.strip(), joins));
        }
        boolean descending = !keys.isEmpty() && keys.getLast().descending();
        keys.add(new SortKey("id", Columns.uuid(joins.alias(), "id"), descending, false, false));
        return List.copyOf(keys);
    }

    /** The object's own order, as far as the caller sees what it goes by. */
    private static List<String> standard(ObjectType object) {
        return Arrays.stream(object.sort().split(","))
                .filter(
                        key ->
                                object.field(key.replaceFirst("^-", ""))
                                        .filter(field -> field.is(Trait.WITHHELD))
                                        .isEmpty())
                .toList();
    }

    SortField<?> order() {
        return nullable ? present().nullsLast() : present();
    }

    SortKey with(Field<?> other) {
        return new SortKey(path, other, descending, nullable, apart);
    }

    /** The order among rows that have a value, which an index follows in both directions. */
    SortField<?> present() {
        return descending ? column.desc() : column.asc();
    }

    private static SortKey key(String text, Joins joins) {
        boolean descending = text.startsWith("-");
        String path = descending ? text.substring(1) : text;
        Joins.Target target = joins.resolve(path, "/sort");
        if (!target.field().type().isSortable()) {
            throw Invalid.of("/sort", "query.not-sortable", path);
        }
        if (target.field().type() == FieldType.RELATION && !path.equals("id")) {
            target = joins.nameOf(path, "/sort");
        }
        requireSeen(target, path, joins);
        boolean own = target.alias().equals(joins.alias());
        return new SortKey(
                path,
                Columns.main(target.alias(), target.field()),
                descending,
                !own || !isAlwaysThere(target.object(), target.field()),
                !own || target.field().is(Trait.OWN));
    }

    /** An order by a child's moment tells that moment. */
    private static void requireSeen(Joins.Target target, String path, Joins joins) {
        FirstOf first = target.field().first();
        if (first != null) {
            ObjectType child = joins.description().named(first.object());
            if (!joins.visibility().isSeenAsWidely(child, target.object())) {
                throw Invalid.of("/sort", "query.not-sortable", path);
            }
            Joins.requireSeen(child.require(first.where()));
            Joins.requireSeen(child.require(first.order()));
        }
    }

    private static boolean isAlwaysThere(ObjectType object, org.odnos.records.object.Field field) {
        boolean required = field.is(Trait.REQUIRED) && !field.is(Trait.REQUIRED_LATER);
        return required
                || field.key().equals(object.nameField())
                || field.key().equals("createdAt")
                || field.key().equals("updatedAt");
    }
}
