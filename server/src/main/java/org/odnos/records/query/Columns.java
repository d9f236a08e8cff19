package org.odnos.records.query;

import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.odnos.records.object.Field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A field's columns under an alias. */
final class Columns {

    private Columns() {}

    /** The column that lists sort by and filters compare. */
    static org.jooq.Field<?> main(String alias, Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, LINK, AUTONUMBER -> text(alias, field);
            case INTEGER, DURATION, RATING -> of(alias, field.column(), Long.class);
            case DECIMAL -> of(alias, field.column(), BigDecimal.class);
            case MONEY -> of(alias, field.column() + "_base", BigDecimal.class);
            case YES_NO -> of(alias, field.column(), Boolean.class);
            case DATE -> of(alias, field.column(), LocalDate.class);
            case INSTANT -> DSL.field(DSL.name(alias, field.column()), SQLDataType.INSTANT);
            case TAGS, CHOICES -> of(alias, field.column(), String[].class);
            case RELATIONS -> of(alias, field.column(), UUID[].class);
            case EMAILS, PHONES, ADDRESS, FILES -> of(alias, field.column(), JSONB.class);
            case RELATION -> uuid(alias, field.column());
            case ABOUT -> uuid(alias, field.column() + "_id");
            case FIRST -> DSL.field(DSL.name(alias, field.orderColumn()), SQLDataType.INSTANT);
        };
    }

    /** A text, or one part of an address. */
    static org.jooq.Field<String> text(String alias, Field field) {
        String part = field.part();
        if (part != null) {
            return DSL.field(
                    "({0} ->> {1})",
                    String.class, of(alias, field.column(), JSONB.class), DSL.inline(part));
        }
        return of(alias, field.column(), String.class);
    }

    static org.jooq.Field<Instant> instant(String alias, Field field) {
        return DSL.field(DSL.name(alias, field.column()), SQLDataType.INSTANT);
    }

    static org.jooq.Field<UUID> uuid(String alias, String column) {
        return of(alias, column, UUID.class);
    }

    static <T> org.jooq.Field<T> of(String alias, String column, Class<T> type) {
        return DSL.field(DSL.name(alias, column), type);
    }
}
