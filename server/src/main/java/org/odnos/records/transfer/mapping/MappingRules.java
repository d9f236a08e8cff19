package org.odnos.records.transfer.mapping;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;
import org.odnos.records.transfer.mapping.Mapping.Column;
import org.odnos.records.transfer.relation.RecordFinder;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a mapping has to fulfil before anything is done with it. */
@Component
public class MappingRules {

    private final Targets targets;
    private final ValueReader values;

    MappingRules(Targets targets, ValueReader values) {
        this.targets = targets;
        this.values = values;
    }

    /**
     * The mapping with every column of the file in its place.
     *
     * @throws Invalid with all that is wrong, pointers as in a request {@code {"mapping": …}}
     */
    public Mapping checked(ObjectType object, Mapping mapping, int width) {
        List<Violation> faults = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(Column.none(i));
        }
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            String pointer = "/mapping/columns/" + i;
            if (column.index() < 0 || column.index() >= width) {
                faults.add(
                        Violation.of(pointer + "/index", "import.no-such-column", column.index()));
            } else {
                columns.set(column.index(), column);
                check(object, column, pointer, taken, faults);
            }
        }
        checkMatchOn(object, mapping.matchOn(), taken, faults);
        mapping.defaults().forEach((key, value) -> checkDefault(object, key, value, faults));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Mapping(columns, mapping.matchOn(), mapping.defaults());
    }

    private void check(
            ObjectType object,
            Column column,
            String pointer,
            Set<String> taken,
            List<Violation> faults) {
        String target = column.field();
        if (target == null) {
            return;
        }
        Field field = targets.of(object).get(target);
        if (field == null) {
            faults.add(Violation.of(pointer + "/field", "import.no-such-field", target));
            return;
        }
        if (!taken.add(target) && !targets.holdsSeveral(object, target)) {
            faults.add(Violation.of(pointer + "/field", "import.field-twice", target));
        }
        String format = column.dateFormat();
        if (format != null && DateOrder.of(format).isEmpty()) {
            faults.add(Violation.of(pointer + "/dateFormat", "import.unknown-format", format));
        }
        String decimals = column.decimals();
        if (decimals != null && DecimalMark.of(decimals).isEmpty()) {
            faults.add(Violation.of(pointer + "/decimals", "import.unknown-format", decimals));
        }
        if (field.type() == FieldType.RELATION) {
            checkKey(field, column, pointer, faults);
        }
    }

    private void checkKey(Field field, Column column, String pointer, List<Violation> faults) {
        column.key()
                .ifPresent(
                        key -> {
                            Field by = targets.target(field).fields().get(key);
                            if (by == null || !RecordFinder.takes(by)) {
                                faults.add(
                                        Violation.of(
                                                pointer + "/matchBy",
                                                "import.cannot-match-by",
                                                key));
                            }
                        });
    }

    private void checkMatchOn(
            ObjectType object,
            @Nullable String matchOn,
            Set<String> mapped,
            List<Violation> faults) {
        if (matchOn == null) {
            return;
        }
        Field field =
                matchOn.equals("id")
                        ? targets.field(object, matchOn)
                        : object.fields().get(matchOn);
        boolean parts = matchOn.equals(object.nameField()) && mapped.contains("firstName");
        boolean given = mapped.contains(matchOn) || parts;
        if (field == null || !RecordFinder.takes(field) || !given) {
            faults.add(Violation.of("/mapping/matchOn", "import.cannot-match-by", matchOn));
        }
    }

    private void checkDefault(
            ObjectType object, String key, JsonNode value, List<Violation> faults) {
        String pointer = "/mapping/defaults/" + key;
        Field field = targets.of(object).get(key);
        if (field == null || !field.key().equals(key) || key.equals("id")) {
            faults.add(Violation.of(pointer, "import.no-such-field", key));
            return;
        }
        JsonNode name = value.path("create");
        if (field.type() == FieldType.RELATION && name.isString() && !name.asString().isBlank()) {
            return;
        }
        try {
            values.read(field, value, CurrentCaller.get());
        } catch (ValueFault fault) {
            faults.add(Violation.of(pointer, fault.code(), fault.args().toArray()));
        }
    }

    /**
     * A mapping as it comes from outside may lack its lists.
     *
     * @throws Invalid where nothing stands in the place of a column
     */
    public static Mapping complete(
            @Nullable List<Column> columns,
            @Nullable String matchOn,
            @Nullable Map<String, JsonNode> defaults) {
        int missing = columns == null ? -1 : columns.indexOf(null);
        if (missing >= 0) {
            throw Invalid.of("/mapping/columns/" + missing, "value.required");
        }
        return new Mapping(
                columns == null ? List.of() : columns,
                matchOn,
                defaults == null ? Map.of() : defaults);
    }
}
