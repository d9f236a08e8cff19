package org.odnos.records.transfer.mapping;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import does with the columns of its file.
 *
 * @param matchOn the field by which a row finds the record it updates; null creates always
 * @param defaults values by field for what the file does not say, as record JSON; a relation may
 *     also be {@code {"create": "name"}}, a text may name columns in braces
 */
public record Mapping(
        List<Column> columns, @Nullable String matchOn, Map<String, JsonNode> defaults) {

    /**
     * What is done with one column.
     *
     * @param field where the column goes, or null if it is left out; {@code amount.currency} is the
     *     currency of an amount
     * @param matchBy for relations: the field of the other object that the cells hold
     * @param createMissing for relations: make a record where none is found
     * @param dateFormat for dates: YMD, DMY or MDY
     * @param decimals for numbers: {@code .} or {@code ,}
     */
    @Schema(name = "MappedColumn")
    public record Column(
            int index,
            @Nullable String field,
            @Nullable String matchBy,
            @Nullable Boolean createMissing,
            @Nullable String dateFormat,
            @Nullable String decimals) {

        public static Column none(int index) {
            return new Column(index, null, null, null, null, null);
        }

        public boolean createsMissing() {
            return Boolean.TRUE.equals(createMissing);
        }

        /** The field by which a relation is found; its name unless another was chosen. */
        public Optional<String> key() {
            return Optional.ofNullable(matchBy).filter(key -> !key.equals("name"));
        }
    }

    public Mapping {
        columns = List.copyOf(columns);
        defaults = Map.copyOf(defaults);
    }

    public List<Column> used() {
        return columns.stream().filter(column -> column.field() != null).toList();
    }

    public Optional<Column> of(String field) {
        return columns.stream().filter(column -> field.equals(column.field())).findFirst();
    }
}
