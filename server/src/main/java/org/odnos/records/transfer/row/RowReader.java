package org.odnos.records.transfer.row;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.FieldType;
import org.odnos.records.transfer.relation.NameParts;
import org.odnos.records.transfer.table.TableRow;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneId;
import java.util.List;

/** Reads the cells of a row into record JSON; names of other records wait to be looked up. */
final class RowReader {

    private RowReader() {}

    static RowDraft read(Plan plan, long number, TableRow row) {
        RowDraft draft = new RowDraft(number, row);
        if (!isWhole(plan, draft)) {
            return draft;
        }
        ZoneId zone = CurrentCaller.get().zone();
        for (ColumnPlan column : plan.columns()) {
            String cell = row.cells().get(column.index());
            if (cell.indexOf('\0') >= 0) {
                draft.refuse(column, "value.bad-character");
                continue;
            }
            JsonNode value = CellReader.json(column, cell, zone);
            if (value != null) {
                put(plan, column, value, draft);
            }
        }
        return draft;
    }

    /** A row with other columns than the header has would put values into wrong fields. */
    private static boolean isWhole(Plan plan, RowDraft draft) {
        List<String> cells = draft.row().cells();
        if (cells.size() < plan.width()) {
            draft.refuse(null, "import.too-few-cells", cells.size(), plan.width());
            return false;
        }
        boolean tooMany =
                cells.subList(plan.width(), cells.size()).stream()
                        .anyMatch(cell -> !cell.isBlank());
        if (tooMany) {
            draft.refuse(null, "import.too-many-cells", cells.size(), plan.width());
        }
        return !tooMany;
    }

    private static void put(Plan plan, ColumnPlan column, JsonNode value, RowDraft draft) {
        ObjectNode fields = draft.fields();
        String key = column.field().key();
        if (column.isCurrency()) {
            currency(fields, key, value);
        } else if (column.isRelation()) {
            draft.names().put(key, value.asString());
        } else if (key.equals(plan.object().nameField())) {
            NameParts.put(plan.object(), value.asString(), fields);
        } else if (value instanceof ArrayNode more && fields.get(key) instanceof ArrayNode known) {
            known.addAll(more);
        } else if (column.field().type() == FieldType.LONG_TEXT && fields.has(key)) {
            fields.put(key, fields.get(key).asString() + "\n\n" + value.asString());
        } else if (column.field().type() == FieldType.MONEY && fields.has(key)) {
            amount(fields, key, value);
        } else {
            fields.set(key, value);
        }
    }

    /** The currency may stand before or after its amount, and an amount may have its own sign. */
    private static void currency(ObjectNode fields, String key, JsonNode code) {
        JsonNode amount = fields.get(key);
        ObjectNode money = fields.objectNode();
        if (amount instanceof ObjectNode) {
            return;
        }
        if (amount != null) {
            money.set("amount", amount);
        }
        fields.set(key, money.set("currency", code));
    }

    private static void amount(ObjectNode fields, String key, JsonNode value) {
        if (fields.get(key) instanceof ObjectNode money) {
            money.set("amount", value instanceof ObjectNode own ? own.get("amount") : value);
        }
    }
}
