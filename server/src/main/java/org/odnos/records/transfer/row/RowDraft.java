package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.transfer.table.TableRow;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One row on its way to a change: values so far, and what is wrong with it. */
public final class RowDraft {

    /**
     * A reason to refuse the row.
     *
     * @param column null where no cell says it
     * @param field the field that is meant, or null for the row as a whole
     */
    public record Fault(
            @Nullable ColumnPlan column, @Nullable String field, String code, List<?> args) {}

    private final long number;
    private final TableRow row;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable UUID record;
    private boolean deferred;

    RowDraft(long number, TableRow row) {
        this.number = number;
        this.row = row;
    }

    /** Its place among the rows of the file, from 0. */
    public long number() {
        return number;
    }

    public TableRow row() {
        return row;
    }

    /** Record JSON. */
    public ObjectNode fields() {
        return fields;
    }

    /** By relation field the name that a cell holds, as long as it is not resolved. */
    Map<String, String> names() {
        return names;
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    void refuse(@Nullable ColumnPlan column, String code, Object... args) {
        faults.add(
                new Fault(
                        column, column == null ? null : column.field().key(), code, List.of(args)));
    }

    /** A field that no column fills, such as a required one. */
    void refuseField(String field, String code, Object... args) {
        faults.add(new Fault(null, field, code, List.of(args)));
    }

    /** The stored record that it changes, or null if it makes a new one. */
    public @Nullable UUID record() {
        return record;
    }

    void matched(UUID id) {
        record = id;
    }

    /** Whether its relation to a record of the same kind waits until all rows are stored. */
    public boolean isDeferred() {
        return deferred;
    }

    void defer() {
        deferred = true;
    }
}
