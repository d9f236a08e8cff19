package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.ValueFault;
import org.odnos.records.search.ListMatch;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Turns a filter tree into a SQL condition over the joins of one query. */
@Component
final class FilterSql {

    private static final int MAX_CHILD_DEPTH = 4;

    private final Visibility visibility;
    private final Comparisons comparisons;
    private final FigureComparisons figures;
    private final ListMatch match;
    private final SegmentRows segments;

    /** How many child conditions and how many segments a condition stands in. */
    private record Depth(int children, int segments) {

        Depth child() {
            return new Depth(children + 1, segments);
        }

        Depth segment() {
            return new Depth(children, segments + 1);
        }
    }

    FilterSql(
            Visibility visibility,
            Comparisons comparisons,
            FigureComparisons figures,
            ListMatch match,
            SegmentRows segments) {
        this.visibility = visibility;
        this.comparisons = comparisons;
        this.figures = figures;
        this.match = match;
        this.segments = segments;
    }

    Condition condition(Filter filter, Joins joins) {
        return condition(filter, joins, new Depth(0, 0));
    }

    private Condition condition(Filter filter, Joins joins, Depth depth) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) ->
                    DSL.and(parts.stream().map(part -> condition(part, joins, depth)).toList());
            case Filter.Any(List<Filter> parts) ->
                    parts.isEmpty()
                            ? DSL.falseCondition()
                            : DSL.or(
                                    parts.stream()
                                            .map(part -> condition(part, joins, depth))
                                            .toList());
            case Filter.Not(Filter part) -> denied(condition(part, joins, depth));
            case Filter.Condition one ->
                    MyDepartment.in(one, joins)
                            .map(other -> condition(other, joins, depth))
                            .orElseGet(() -> compared(one, joins, depth));
            case Filter.Children(boolean some, String of, Filter where, String pointer) -> {
                Condition exists = rows(of, where, pointer, joins, depth).exist();
                yield some ? exists : DSL.not(exists);
            }
            case Filter.Figured figured -> figured(figured, joins, depth);
            case Filter.Match(String text) -> matches(text, joins);
        };
    }

    /**
     * SQL's unknown counts as "does not hold", so that a condition and its opposite part all rows.
     */
    private static Condition denied(Condition condition) {
        return DSL.coalesce(DSL.field(condition), DSL.inline(false)).isFalse();
    }

    private Condition compared(Filter.Condition one, Joins joins, Depth depth) {
        if (one.operator() == Operator.MATCH) {
            return matches(one.value() == null ? "" : one.value().asString(""), joins);
        }
        Optional<Joins.Target> classified =
                joins.withSegments(one.field(), one.pointer() + "/field");
        if (classified.isPresent()) {
            return segments(new SegmentRows.Asked(one, classified.get(), joins), depth);
        }
        Joins.Target target = joins.resolve(one.field(), one.pointer() + "/field");
        if (!target.field().isStored()) {
            throw Invalid.of(one.pointer() + "/field", "filter.not-filterable", one.field());
        }
        try {
            return comparisons.compare(target, one, CurrentCaller.get());
        } catch (ValueFault fault) {
            throw Invalid.of(one.pointer() + "/value", fault.code(), fault.args().toArray());
        }
    }

    private Condition segments(SegmentRows.Asked asked, Depth depth) {
        try {
            return segments.compare(
                    asked,
                    depth.segments(),
                    (filter, inner) -> condition(filter, inner, depth.segment()));
        } catch (ValueFault fault) {
            String pointer = asked.condition().pointer() + "/value";
            throw Invalid.of(pointer, fault.code(), fault.args().toArray());
        }
    }

    private ChildRows rows(String of, Filter where, String pointer, Joins joins, Depth depth) {
        if (joins.isPast()) {
            throw Invalid.of(pointer, "past.no-children");
        }
        if (depth.children() >= MAX_CHILD_DEPTH) {
            throw Invalid.of(pointer, "filter.too-deep", MAX_CHILD_DEPTH);
        }
        return new ChildRows(
                ChildRows.known(joins, of, pointer),
                joins,
                visibility,
                depth.children(),
                inner -> condition(where, inner, depth.child()));
    }

    private Condition figured(Filter.Figured asked, Joins joins, Depth depth) {
        Filter.Figure figure = asked.figure();
        ChildRows rows = rows(figure.of(), asked.where(), figure.pointer(), joins, depth);
        try {
            if (figure.kind() == Filter.Kind.FIRST || figure.kind() == Filter.Kind.LAST) {
                Filter.Condition one =
                        new Filter.Condition(
                                figure.path(), asked.operator(), asked.value(), figure.pointer());
                return rows.oneIs(figure, inner -> condition(one, inner, depth.child()));
            }
            if (joins.isGrouping() && rows.isGroupable()) {
                return rows.grouped(asked, value -> figure(value, asked));
            }
            return figure(rows.value(figure), asked);
        } catch (ValueFault fault) {
            throw Invalid.of(figure.pointer() + "/value", fault.code(), fault.args().toArray());
        }
    }

    private Condition figure(ChildRows.Value value, Filter.Figured asked) {
        return figures.compare(value.column(), value.field(), asked, CurrentCaller.get());
    }

    /** As the search box finds, see {@link ListMatch}. */
    private Condition matches(String text, Joins joins) {
        SearchedText searched =
                new SearchedText(joins.object(), joins.alias(), SearchKeys.spelledWords(text));
        return DSL.and(
                match.patterns(joins.object().name(), text).stream()
                        .map(ways -> anyOf(ways, searched))
                        .toList());
    }

    private static Condition anyOf(List<String> patterns, SearchedText searched) {
        return DSL.or(patterns.stream().map(searched::like).toList());
    }
}
