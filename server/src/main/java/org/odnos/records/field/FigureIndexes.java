package org.odnos.records.field;

import org.odnos.records.field.FieldIndexes.Index;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RunTimeNames;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.Trait;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indexes from which boards and reports count and add up by an own choice, so that they need not
 * read all records: they hold the object's own numbers too. Where a number comes, each is made
 * anew, with a name of its own, and the one before goes.
 */
final class FigureIndexes {

    private static final Set<FieldType> GROUPS = EnumSet.of(FieldType.CHOICE, FieldType.YES_NO);

    private static final Set<FieldType> NUMBERS =
            EnumSet.of(
                    FieldType.INTEGER,
                    FieldType.DECIMAL,
                    FieldType.MONEY,
                    FieldType.DURATION,
                    FieldType.RATING);

    /** An index can have 32 columns; a record that is written is dearer with each. */
    private static final int MOST_NUMBERS = 16;

    private static final String KIND = "figures_";

    private static final String NAMES = "_figures_[0-9a-f]{8}$";

    private FigureIndexes() {}

    /** That index and what figures need for this field, whether it is a group or a number. */
    static List<Index> beside(Index index, ObjectType object, Field field) {
        List<Index> all = new ArrayList<>(List.of(index));
        if (GROUPS.contains(field.type())) {
            all.add(of(object, field, object.fields().values().stream()));
        } else if (isNumber(field)) {
            groups(object).forEach(group -> all.add(of(object, group, with(object, field))));
        }
        return all;
    }

    static boolean isNumber(Field field) {
        return NUMBERS.contains(field.type());
    }

    static List<Field> groups(ObjectType object) {
        return own(object.fields().values().stream(), GROUPS).toList();
    }

    /** A field that is being added may not be among those of its object yet. */
    private static Stream<Field> with(ObjectType object, Field field) {
        return Stream.concat(
                object.fields().values().stream()
                        .filter(other -> !Objects.equals(other.key(), field.key())),
                Stream.of(field));
    }

    private static Index of(ObjectType object, Field group, Stream<Field> fields) {
        String column = column(group);
        List<String> numbers =
                own(fields, NUMBERS)
                        .map(FigureIndexes::column)
                        .sorted()
                        .limit(MOST_NUMBERS)
                        .toList();
        String list = String.join(", ", numbers);
        String hash = String.format(Locale.ROOT, "%08x", list.hashCode());
        String include = numbers.isEmpty() ? "" : " include (" + list + ")";
        return new Index(
                RunTimeNames.of(object.table(), column, KIND + hash),
                object.table(),
                "index",
                "(" + column + ")" + include + " where deleted_at is null");
    }

    private static Stream<Field> own(Stream<Field> fields, Set<FieldType> types) {
        return fields.filter(field -> field.is(Trait.OWN) && types.contains(field.type()));
    }

    private static String column(Field field) {
        return StoredColumns.of(field).getLast().name();
    }

    /**
     * A question for the names of the indexes for which this one stands in; none but for those of
     * figures.
     */
    static String before(Index index) {
        return """
        select old.relname
        from pg_class made
        join pg_index of_made on of_made.indexrelid = made.oid
        join pg_index of_old on of_old.indrelid = of_made.indrelid and of_old.indkey[0] = of_made.indkey[0]
        join pg_class old on old.oid = of_old.indexrelid and old.oid <> made.oid
        where made.oid = to_regclass('%s') and made.relname ~ '%s' and old.relname ~ '%s'
        """
                .formatted(index.name(), NAMES, NAMES);
    }
}
