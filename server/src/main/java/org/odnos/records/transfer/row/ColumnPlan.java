package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;
import org.odnos.records.transfer.relation.Relations;

import java.util.Map;

/**
 * How the cells of one column are read.
 *
 * @param target the field's key, or that of an amount's currency
 * @param options by folded label the option of a choice
 * @param relation where names in the cells are looked up; for relations only
 * @param container the field that says inside of which record names are told apart, or null
 */
public record ColumnPlan(
        int index,
        String header,
        String target,
        Field field,
        DateOrder dates,
        DecimalMark decimals,
        Map<String, String> options,
        Relations.@Nullable Target relation,
        @Nullable String container) {

    boolean isCurrency() {
        return !target.equals(field.key());
    }

    boolean isRelation() {
        return field.type() == FieldType.RELATION;
    }

    /** Whether it points to records of the kind that the file itself holds. */
    boolean pointsTo(String object) {
        return object.equals(field.relation());
    }
}
