package org.odnos.records.field;

import org.odnos.records.field.FieldConversion.Wanted;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.search.SearchKeys;

import java.util.HashMap;
import java.util.Map;

/**
 * From which field to which values go.
 *
 * @param options by folded text the option that is meant
 */
record FieldConversionWay(
        ObjectType object, Field from, Field to, Wanted wanted, Map<String, String> options) {

    static FieldConversionWay of(ObjectType object, Field from, Wanted wanted, String column) {
        Field to = FieldConversion.draft(from, wanted, column).field();
        Map<String, String> options = new HashMap<>();
        wanted.options()
                .forEach(
                        option -> {
                            option.labels()
                                    .values()
                                    .forEach(label -> options.put(folded(label), option.value()));
                            options.putIfAbsent(folded(option.value()), option.value());
                        });
        options.putAll(wanted.sources());
        return new FieldConversionWay(object, from, to, wanted, options);
    }

    /** Before there is a column, to see what would come of it. */
    static FieldConversionWay tried(ObjectType object, Field from, Wanted wanted) {
        return of(object, from, wanted, from.column());
    }

    /** Spellings that mean one thing are one. */
    static String folded(String text) {
        return SearchKeys.fold(text.strip());
    }
}
