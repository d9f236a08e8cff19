package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What of a kept query no longer fits the description, or never did. Nothing is read; each part is
 * looked at alone, so that all faults are told and not the first one only.
 */
@Component
public class QueryFaults {

    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final FilterSql filters;

    QueryFaults(ObjectCatalogue catalogue, QueryParts parts, FilterSql filters) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.filters = filters;
    }

    public List<Violation> ofPath(String object, String path, String pointer) {
        return caught(joins -> joins.resolve(path, pointer), object, pointer);
    }

    public List<Violation> ofSort(String object, List<String> keys, String pointer) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String place = pointer + "/" + i;
            caught(joins -> SortKey.read(List.of(key), joins), object, place)
                    .forEach(fault -> faults.add(at(fault, place)));
        }
        if (faults.isEmpty() && !keys.isEmpty()) {
            caught(joins -> SortKey.read(keys, joins), object, pointer)
                    .forEach(fault -> faults.add(at(fault, pointer)));
        }
        return faults;
    }

    public List<Violation> ofGroup(String object, Aggregation.Group group, String pointer) {
        return caught(joins -> GroupColumn.of(group, joins, pointer), object, pointer);
    }

    public List<Violation> ofMeasure(String object, Aggregation.Measure measure, String pointer) {
        return caught(joins -> MeasureColumn.of(measure, joins, pointer), object, pointer);
    }

    /** A board has a column for each value of it. */
    public List<Violation> ofBoard(String object, String path, String pointer) {
        return caught(joins -> Boards.column(joins, path, pointer), object, pointer);
    }

    public List<Violation> ofDay(String object, String path, String pointer) {
        return caught(
                joins -> {
                    FieldType type = joins.resolve(path, pointer).field().type();
                    if (type != FieldType.DATE && type != FieldType.INSTANT) {
                        throw Invalid.of(pointer, "query.not-a-day", path);
                    }
                },
                object,
                pointer);
    }

    /** One violation for each condition that does not fit, with its place in the tree. */
    public List<Violation> ofFilter(String object, @Nullable JsonNode filter, String pointer) {
        List<Violation> faults = new ArrayList<>();
        try {
            collect(FilterReader.read(filter), object, faults);
        } catch (Invalid malformed) {
            faults.addAll(malformed.violations());
        }
        return faults.stream()
                .map(fault -> at(fault, pointer + fault.pointer().substring("/filter".length())))
                .toList();
    }

    private void collect(Filter filter, String object, List<Violation> faults) {
        switch (filter) {
            case Filter.All(List<Filter> some) -> some.forEach(f -> collect(f, object, faults));
            case Filter.Any(List<Filter> some) -> some.forEach(f -> collect(f, object, faults));
            case Filter.Not(Filter part) -> collect(part, object, faults);
            default -> {
                Consumer<Joins> use = joins -> filters.condition(filter, joins);
                faults.addAll(caught(use, object, place(filter)));
            }
        }
    }

    private static String place(Filter filter) {
        return switch (filter) {
            case Filter.Condition one -> one.pointer() + "/field";
            case Filter.Children some -> some.pointer() + "/of";
            case Filter.Figured figured -> figured.figure().pointer();
            default -> "/filter";
        };
    }

    /** A field that is withheld from the caller is a fault of his, at that place. */
    private List<Violation> caught(Consumer<Joins> use, String object, String pointer) {
        try {
            use.accept(parts.joins(catalogue.current(), object));
            return List.of();
        } catch (Invalid fault) {
            return fault.violations();
        } catch (Forbidden withheld) {
            return List.of(new Violation(pointer, withheld.code(), withheld.args()));
        }
    }

    private static Violation at(Violation fault, String pointer) {
        return new Violation(pointer, fault.code(), fault.args());
    }
}
