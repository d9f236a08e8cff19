package org.odnos.records.portrait;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;

/**
 * Something by which records are told apart: a field, and how its values are put together.
 *
 * @param path from the object that the portrait is of
 * @param label in the reader's language, with the way to it
 */
record Feature(String path, Field field, String label, Cut cut) {

    /** How values become groups. */
    enum Cut {
        /** Each value is one. */
        VALUES,
        /** Each of several values is one, so that a record may be in more than one. */
        EACH,
        /** Numbers in five parts of about the same number of records. */
        FIFTHS,
        /** Days of birth as ages. */
        AGES,
        /** Times by their month. */
        MONTHS
    }

    boolean isNumber() {
        return cut == Cut.FIFTHS;
    }

    boolean isEach() {
        return cut == Cut.EACH;
    }

    /** A birthday comes round each year: there the age counts, and not the month. */
    static Cut cutOf(Field field) {
        FieldType type = field.type();
        return switch (type) {
            case TAGS, CHOICES -> Cut.EACH;
            case INTEGER, DECIMAL, MONEY, DURATION -> Cut.FIFTHS;
            case DATE -> field.key().equals("birthday") ? Cut.AGES : Cut.MONTHS;
            case INSTANT -> Cut.MONTHS;
            default -> Cut.VALUES;
        };
    }
}
