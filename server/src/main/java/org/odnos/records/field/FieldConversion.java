package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Option;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A change of a field's type: its values stand in a column of the new type beside the present one,
 * which nobody sees before somebody confirms.
 *
 * @param column the one beside
 * @param job that fills it
 * @param former the key under which the former field lies in the trash, once it is confirmed
 */
record FieldConversion(
        String object,
        String key,
        Wanted wanted,
        String column,
        Status status,
        UUID job,
        Instant startedAt,
        @Nullable String former) {

    enum Status {
        /** Values are being converted, or a job that was to do so has ended without. */
        CONVERTING,
        /** All values are converted; what is written now is converted when somebody confirms. */
        READY,
        /** The field has its new type; who still wrote by the old one is followed a while. */
        CONFIRMED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What the field is to become.
     *
     * @param sources by folded text the option that it becomes
     * @param dates how texts are read as days
     * @param decimals how texts are read as numbers
     */
    record Wanted(
            FieldType type,
            @Nullable String relation,
            List<Option> options,
            Map<String, String> sources,
            int max,
            boolean unique,
            DateOrder dates,
            DecimalMark decimals) {}

    /** The field as it will be; what is not of its type stays as it is. */
    static FieldDraft draft(Field field, Wanted wanted, String column) {
        FieldDraft before = FieldDraft.of(field);
        FieldDraft draft = new FieldDraft(field.key(), wanted.type(), wanted.relation());
        draft.labels = before.labels;
        draft.helps = before.helps;
        draft.group = before.group;
        draft.position = before.position;
        draft.required = before.required;
        draft.hidden = before.hidden;
        draft.unique = wanted.unique();
        draft.options = wanted.options();
        draft.max = wanted.max();
        draft.column = column;
        return draft;
    }

    FieldDraft draft(Field field) {
        return draft(field, wanted, column);
    }
}
