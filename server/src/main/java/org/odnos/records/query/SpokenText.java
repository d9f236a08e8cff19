package org.odnos.records.query;

import org.jooq.impl.DSL;
import org.odnos.records.object.Address;
import org.odnos.records.object.FieldType;

/** What people read of a value that is stored in parts or with marks. */
final class SpokenText {

    private SpokenText() {}

    /** Formatted text without its marks, an address in one line. */
    static org.jooq.Field<String> of(Joins.Target target) {
        if (target.field().type() == FieldType.RICH_TEXT) {
            return DSL.field(
                    "regexp_replace({0}, '<[^>]*>', ' ', 'g')",
                    String.class, Columns.text(target.alias(), target.field()));
        }
        var parts =
                Address.PARTS.stream()
                        .map(name -> Columns.text(target.alias(), target.field().part(name)))
                        .toList();
        return DSL.field("concat_ws(' ', {0})", String.class, DSL.list(parts));
    }
}
