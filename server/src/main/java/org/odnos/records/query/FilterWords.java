package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A filter as a sentence in the caller's language. Labels stand in their basic form and values
 * after them, so that no language needs a case or a gender that the program does not know.
 */
@Service
@Transactional(readOnly = true)
public class FilterWords {

    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final RecordNames names;
    private final KnownSegments segments;
    private final ObjectLabels labels;
    private final Texts texts;
    private final KnownTags tags;

    FilterWords(
            ObjectCatalogue catalogue,
            QueryParts parts,
            RecordNames names,
            KnownSegments segments,
            ObjectLabels labels,
            Texts texts,
            KnownTags tags) {
        this.catalogue = catalogue;
        this.parts = parts;
        this.names = names;
        this.segments = segments;
        this.labels = labels;
        this.texts = texts;
        this.tags = tags;
    }

    /** Empty for a filter that lets everything through; problems point into {@code /filter}. */
    public String describe(String object, Filter filter) {
        Joins joins = parts.joins(catalogue.current(), object);
        Map<String, Set<UUID>> named = FilterReferences.in(filter, joins);
        Map<RecordRef, String> known = new HashMap<>(names.of(named));
        known.putAll(segments.names(named.getOrDefault("segment", Set.of())));
        ValueWords values = new ValueWords(texts, labels, known, tags, CurrentCaller.get());
        return new Sentence(values).of(filter, joins);
    }

    /**
     * Where a path leads.
     *
     * @param label the way in words, such as "Company › City"
     */
    public record Way(ObjectType object, Field field, String label) {}

    /** Problems point into {@code /fields}; a hidden field is refused. */
    public Way way(String object, String path) {
        ValueWords values = new ValueWords(texts, labels, Map.of(), tags, CurrentCaller.get());
        Joins joins = parts.joins(catalogue.current(), object);
        Joins.Target target = joins.resolve(path, "/fields");
        String label = new Sentence(values).label(path, "/fields", joins);
        return new Way(target.object(), target.field(), label);
    }

    private final class Sentence {

        private final ValueWords values;

        Sentence(ValueWords values) {
            this.values = values;
        }

        String of(Filter filter, Joins joins) {
            return switch (filter) {
                case Filter.All(List<Filter> parts) -> joined(parts, "word.and", joins);
                case Filter.Any(List<Filter> parts) ->
                        parts.isEmpty()
                                ? values.say("word.nothing")
                                : joined(parts, "word.or", joins);
                case Filter.Not(Filter part) -> values.say("not", of(part, joins));
                case Filter.Match(String text) -> values.say("match", text);
                case Filter.Condition one when one.operator() == Operator.MATCH ->
                        values.say("match", value(one.value()).asString(""));
                case Filter.Condition one -> condition(one, joins);
                case Filter.Children some ->
                        values.say(
                                some.some() ? "any" : "none",
                                children(some.of(), some.where(), some.pointer(), joins));
                case Filter.Figured figured -> figured(figured, joins);
            };
        }

        private String joined(List<Filter> parts, String word, Joins joins) {
            String between = " " + values.say(word) + " ";
            return String.join(
                    between,
                    parts.stream()
                            .map(
                                    part ->
                                            isGroup(part) && parts.size() > 1
                                                    ? "(" + of(part, joins) + ")"
                                                    : of(part, joins))
                            .toList());
        }

        private static boolean isGroup(Filter part) {
            return (part instanceof Filter.All(List<Filter> all) && all.size() > 1)
                    || (part instanceof Filter.Any(List<Filter> any) && any.size() > 1);
        }

        private String condition(Filter.Condition one, Joins joins) {
            String pointer = one.pointer() + "/field";
            Joins.Target target =
                    joins.withSegments(one.field(), pointer)
                            .orElseGet(() -> joins.resolve(one.field(), pointer));
            return compared(
                    label(one.field(), pointer, joins), target, one.operator(), one.value());
        }

        private String figured(Filter.Figured figured, Joins joins) {
            Filter.Figure figure = figured.figure();
            String pointer = figure.pointer() + "/field";
            String of = children(figure.of(), figured.where(), figure.pointer(), joins);
            Joins inner = ChildRows.of(figure.of(), figure.pointer(), joins);
            String key = "figure." + figure.kind().key();
            if (figure.kind() == Filter.Kind.COUNT) {
                Joins.Target number =
                        new Joins.Target("", inner.object(), Field.of("count", FieldType.INTEGER));
                return compared(values.say(key, of), number, figured.operator(), figured.value());
            }
            String field = label(figure.path(), pointer, inner);
            String by = label(figure.by(), figure.pointer() + "/by", inner);
            return compared(
                    values.say(key, of, field, by),
                    inner.resolve(figure.path(), pointer),
                    figured.operator(),
                    figured.value());
        }

        /** Who the children are, with what holds of them in brackets. */
        private String children(String of, Filter where, String pointer, Joins joins) {
            var known = ChildRows.known(joins, of, pointer);
            String label = labels.plural(known.object());
            if (of.contains(".")) {
                label += " › " + labels.field(known.object(), known.field());
            }
            String inside = of(where, ChildRows.of(of, pointer, joins));
            return inside.isEmpty() ? label : label + " (" + inside + ")";
        }

        private String compared(
                String subject, Joins.Target target, Operator operator, @Nullable JsonNode asked) {
            JsonNode value = value(asked);
            if (operator == Operator.BETWEEN && value.size() == 2) {
                return values.say(
                        "op.between",
                        subject,
                        values.of(target, value.get(0)),
                        values.of(target, value.get(1)));
            }
            return values.say(
                    key(operator, target.field().type()), subject, values.of(target, value));
        }

        private static String key(Operator operator, FieldType type) {
            boolean time = TimeComparisons.isTime(type);
            return switch (operator) {
                case UNDER, NOT_UNDER -> (isOneOfSeveral(type) ? "tags." : "op.") + operator.key();
                case LT, LE, GT, GE -> (time ? "time." : "op.") + operator.key();
                case EQ, NE -> (isOneOfSeveral(type) ? "tags." : "op.") + operator.key();
                default -> "op." + operator.key();
            };
        }

        private static boolean isOneOfSeveral(FieldType type) {
            return switch (type) {
                case TAGS, CHOICES, RELATIONS -> true;
                default -> false;
            };
        }

        private static JsonNode value(@Nullable JsonNode value) {
            return value == null ? NullNode.getInstance() : value;
        }

        /** The way to the field in words: "Company › City". */
        private String label(String path, String pointer, Joins joins) {
            StringBuilder label = new StringBuilder();
            for (int end = path.indexOf('.'); end >= 0; end = path.indexOf('.', end + 1)) {
                label.append(step(path.substring(0, end), pointer, joins)).append(" › ");
            }
            return label.append(step(path, pointer, joins)).toString();
        }

        private String step(String path, String pointer, Joins joins) {
            Optional<Joins.Target> segments = joins.withSegments(path, pointer);
            if (segments.isPresent()) {
                return values.say("word.segments");
            }
            Joins.Target target = joins.resolve(path, pointer);
            String part = target.field().part();
            if (part != null) {
                return texts.text(CurrentCaller.get().language(), "formula.part." + part);
            }
            return target.field().key().equals("id")
                    ? values.say("word.id")
                    : labels.field(target.object(), target.field());
        }
    }
}
