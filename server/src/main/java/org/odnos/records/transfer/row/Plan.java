package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.relation.Relations;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping made ready for work.
 *
 * @param width how many cells a row has
 * @param columns those that are used; relations that others depend on come first
 * @param matchOn the field by which rows find their records, or null
 * @param defaults record JSON for fields that a row does not fill
 * @param named by relation field the name of the record that stands in where a row names none
 */
public record Plan(
        ObjectType object,
        int width,
        List<ColumnPlan> columns,
        @Nullable Field matchOn,
        Map<String, JsonNode> defaults,
        Map<String, Named> named) {

    /** A record that is called by name once for all rows. */
    public record Named(Relations.Target target, String name) {}

    /** The column that points to records of the file's own kind, such as a company's parent. */
    public Optional<ColumnPlan> ownKind() {
        return columns.stream()
                .filter(column -> column.isRelation() && column.pointsTo(object.name()))
                .findFirst();
    }
}
