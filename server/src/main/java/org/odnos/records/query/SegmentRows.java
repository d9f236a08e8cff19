package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.ValueFault;
import org.odnos.records.query.KnownSegments.Known;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in a segment, as SQL: a list kept by hand is looked up, a filter stands in the place of
 * its name, so that it is always as current as the records are.
 */
@Component
final class SegmentRows {

    /** The condition that a segment's filter makes over some joins. */
    interface Meant {
        Condition condition(Filter filter, Joins joins);
    }

    /** How many segments may be inside each other. */
    static final int MAX_DEPTH = 8;

    private static final int MAX_NAMED = 50;

    private final KnownSegments segments;

    SegmentRows(KnownSegments segments) {
        this.segments = segments;
    }

    /**
     * @param depth how many segments this condition stands in; whoever made these saw the segment,
     *     so that who sees theirs need not see it
     */
    Condition compare(Asked asked, int depth, Meant meant) {
        Filter.Condition one = asked.condition();
        if (depth > MAX_DEPTH) {
            throw Invalid.of(one.pointer(), "segment.too-deep", MAX_DEPTH);
        }
        Set<UUID> ids = ids(one.value());
        Map<UUID, Known> known = segments.of(ids);
        String object = asked.target().object().name();
        List<UUID> lists = new ArrayList<>();
        List<Condition> parts = new ArrayList<>();
        for (UUID id : ids) {
            Known segment = known.get(id);
            boolean seen =
                    segment != null && (depth > 0 || segments.isSeen(CurrentCaller.get(), segment));
            if (segment == null || !seen || !segment.shown().object().equals(object)) {
                throw new ValueFault("segment.unknown");
            }
            if (segment.filter() == null) {
                lists.add(id);
            } else {
                parts.add(matching(asked, FilterReader.read(segment.filter()), meant));
            }
        }
        if (!lists.isEmpty()) {
            parts.add(members(asked, lists));
        }
        return operator(one.operator(), DSL.or(parts));
    }

    /** A condition on segments and the joins of the query in which it stands. */
    record Asked(Filter.Condition condition, Joins.Target target, Joins joins) {}

    private static Condition operator(Operator operator, Condition inside) {
        return switch (operator) {
            case IN, EQ -> inside;
            case NOT_IN, NE -> DSL.coalesce(DSL.field(inside), DSL.inline(false)).isFalse();
            default -> throw new ValueFault("filter.operator-not-for-field");
        };
    }

    private static Condition members(Asked asked, List<UUID> lists) {
        if (asked.joins().isPast()) {
            throw Invalid.of(asked.condition().pointer(), "past.no-segments");
        }
        Field<UUID> list = DSL.field(DSL.name("sm", "segment_id"), SQLDataType.UUID);
        Field<UUID> member = DSL.field(DSL.name("sm", "record_id"), SQLDataType.UUID);
        return Columns.uuid(asked.target().alias(), "id")
                .in(
                        DSL.select(member)
                                .from(DSL.table(DSL.name("segment_member")).as("sm"))
                                .where(
                                        lists.size() == 1
                                                ? list.eq(lists.getFirst())
                                                : list.in(lists)));
    }

    /** The rows of the query itself are compared directly, a relation's by what is found. */
    private static Condition matching(Asked asked, Filter filter, Meant meant) {
        Joins joins = asked.joins();
        String alias = asked.target().alias();
        if (alias.equals(joins.alias())) {
            return meant.condition(filter, joins);
        }
        Joins inner =
                new Joins(
                        joins.description(),
                        joins.visibility(),
                        asked.target().object(),
                        alias + "_s");
        Condition where =
                Columns.of(inner.alias(), "deleted_at", Object.class)
                        .isNull()
                        .and(joins.visibility().seen(inner.object(), inner.alias()))
                        .and(meant.condition(filter, inner));
        return Columns.uuid(alias, "id")
                .in(DSL.select(Columns.uuid(inner.alias(), "id")).from(inner.from()).where(where));
    }

    static Set<UUID> ids(@Nullable JsonNode value) {
        Set<UUID> ids = new LinkedHashSet<>();
        Iterable<JsonNode> values =
                value == null ? List.of() : value.isArray() ? value : List.of(value);
        values.forEach(
                one ->
                        ids.add(
                                KnownSegments.id(one)
                                        .orElseThrow(() -> new ValueFault("segment.unknown"))));
        if (ids.isEmpty() || ids.size() > MAX_NAMED) {
            throw new ValueFault("segment.some", MAX_NAMED);
        }
        return ids;
    }
}
