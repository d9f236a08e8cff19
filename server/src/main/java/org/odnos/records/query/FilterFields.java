package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the answer to a filter depends on. */
@Component
public class FilterFields {

    private final ObjectCatalogue catalogue;
    private final QueryParts parts;

    FilterFields(ObjectCatalogue catalogue, QueryParts parts) {
        this.catalogue = catalogue;
        this.parts = parts;
    }

    /**
     * Fields, segments and readers that a filter names.
     *
     * @param keys {@code company.country} for a field that is looked at, {@code company.*} for each
     *     object whose records may come and go, {@code person.?} where any field of it counts
     * @param segments those that are named themselves, not those inside them
     * @param isPersonal whether the answer depends on who asks
     */
    public record Used(Set<String> keys, Set<UUID> segments, boolean isPersonal) {}

    /** The filter has to fit its object; problems point into {@code /filter}. */
    public Used of(String object, @Nullable JsonNode filter) {
        Walk walk = new Walk();
        Joins joins = parts.joins(catalogue.current(), object);
        walk.keys.add(object + ".*");
        walk.filter(FilterReader.read(filter), joins);
        return new Used(walk.keys, walk.segments, walk.personal);
    }

    private static final class Walk {

        private final Set<String> keys = new TreeSet<>();
        private final Set<UUID> segments = new TreeSet<>();
        private boolean personal;

        void filter(Filter filter, Joins joins) {
            switch (filter) {
                case Filter.All(var parts) -> parts.forEach(part -> filter(part, joins));
                case Filter.Any(var parts) -> parts.forEach(part -> filter(part, joins));
                case Filter.Not(Filter part) -> filter(part, joins);
                case Filter.Match _ -> keys.add(joins.object().name() + ".?");
                case Filter.Condition one -> condition(one, joins);
                case Filter.Children some ->
                        filter(some.where(), children(some.of(), some.pointer(), joins));
                case Filter.Figured figured -> figured(figured, joins);
            }
        }

        private void condition(Filter.Condition one, Joins joins) {
            String pointer = one.pointer() + "/field";
            if (joins.withSegments(one.field(), pointer).isPresent()) {
                way(one.field(), joins);
                segments.addAll(SegmentRows.ids(one.value()));
                return;
            }
            if (one.operator() == Operator.MATCH) {
                keys.add(joins.object().name() + ".?");
                return;
            }
            way(one.field(), joins);
            look(joins.resolve(one.field(), pointer), one.value());
        }

        private void figured(Filter.Figured figured, Joins joins) {
            Filter.Figure figure = figured.figure();
            Joins inner = children(figure.of(), figure.pointer(), joins);
            filter(figured.where(), inner);
            if (figure.field() != null) {
                way(figure.path(), inner);
                look(inner.resolve(figure.path(), figure.pointer()), figured.value());
            }
            if (figure.kind() == Filter.Kind.FIRST || figure.kind() == Filter.Kind.LAST) {
                way(figure.by(), inner);
                look(inner.resolve(figure.by(), figure.pointer()), null);
            }
        }

        private Joins children(String of, String pointer, Joins joins) {
            var known = ChildRows.known(joins, of, pointer);
            ObjectType child = known.object();
            keys.add(child.name() + ".*");
            keys.add(key(child, known.field()));
            return ChildRows.of(of, pointer, joins);
        }

        /** The relations that a path goes through; the records there may change or go as well. */
        private void way(String path, Joins joins) {
            for (int end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
                Joins.Target step = joins.resolve(path.substring(0, end), "/filter");
                look(step, null);
                String relation = step.field().relation();
                if (relation != null) {
                    keys.add(relation + ".*");
                }
            }
        }

        private void look(Joins.Target target, @Nullable JsonNode value) {
            keys.add(key(target.object(), target.field()));
            personal |= isPersonal(value);
        }

        private static boolean isPersonal(@Nullable JsonNode value) {
            if (value == null) {
                return false;
            }
            return value.isArray()
                    ? value.valueStream().anyMatch(Walk::isPersonal)
                    : Set.of("@me", "@myDepartment").contains(value.asString(""));
        }

        /** The owner goes by two names, and a part of an address by its whole. */
        private static String key(ObjectType object, Field field) {
            String key = field.key().split("\\.", 2)[0];
            return object.name() + "." + (key.equals(object.ownerKey()) ? "owner" : key);
        }
    }
}
