package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.FormulaProblem;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.NamedValue;
import org.odnos.records.object.Computed;
import org.odnos.records.object.Computed.Figure;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads how a field shall be computed, and what kind of value comes of it. */
@Component
class FieldComputing {

    static final String FORMULA = "formula";
    static final String ROLL_UP = "rollUp";

    /** What is computed, and the type of field that keeps it. */
    record Result(Computed how, FieldType type) {}

    private final Formulas formulas;

    FieldComputing(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Empty if people shall give the field its values. */
    Optional<Result> of(ObjectNode request, Description description, ObjectType object) {
        return switch (request.path("type").asString("")) {
            case FORMULA -> Optional.of(formula(request.path("expression"), description, object));
            case ROLL_UP -> Optional.of(rollUp(request.path(ROLL_UP), description, object));
            default -> Optional.empty();
        };
    }

    /** Empty if the request leaves it as it is. */
    Optional<Result> changed(ObjectNode request, Place place) {
        return switch (place.field().settings().computed()) {
            case Computed.Formula _ when request.has("expression") ->
                    Optional.of(
                            formula(
                                    request.path("expression"),
                                    place.description(),
                                    place.object()));
            case Computed.RollUp _ when request.has(ROLL_UP) ->
                    Optional.of(rollUp(request.path(ROLL_UP), place.description(), place.object()));
            case null, default -> Optional.empty();
        };
    }

    /** A field that is to be changed. */
    record Place(Description description, ObjectType object, Field field) {}

    private Result formula(JsonNode json, Description description, ObjectType object) {
        String expression = json.asString("").strip();
        Formulas.Read read =
                formulas.read(new Asked(expression, description, object, Purpose.FIELD));
        Formula formula = read.formula();
        if (formula == null) {
            throw new Invalid(read.problems().stream().map(one -> one.at("/expression")).toList());
        }
        List<String> reads = formula.reads().stream().map(NamedValue::path).sorted().toList();
        return new Result(
                new Computed.Formula(expression, reads), formula.kind().result().orElseThrow());
    }

    private static Result rollUp(JsonNode json, Description description, ObjectType object) {
        String pointer = "/" + ROLL_UP;
        String of = json.path("of").asString("");
        Description.Children children = description.children(object).get(of);
        if (children == null || children.field().type().isSeveral()) {
            throw Invalid.of(pointer + "/of", "field.no-children", of);
        }
        Figure fn =
                Figure.of(json.path("fn").asString(""))
                        .orElseThrow(() -> Invalid.of(pointer + "/fn", "field.unknown-figure"));
        @Nullable String key = json.path("field").asString(null);
        // A name by which the children go on being found, whatever else comes to point here.
        String name = children.object().plural() + "." + children.field().key();
        if (key == null) {
            if (fn != Figure.COUNT) {
                throw Invalid.of(pointer + "/field", "field.figure-of-what");
            }
            return new Result(new Computed.RollUp(name, fn, null), FieldType.INTEGER);
        }
        FieldType type =
                children.object()
                        .field(key)
                        .flatMap(field -> kept(fn, field.type()))
                        .orElseThrow(
                                () ->
                                        Invalid.of(
                                                pointer + "/field",
                                                "field.no-figure",
                                                fn.key(),
                                                key));
        return new Result(new Computed.RollUp(name, fn, key), type);
    }

    /** What keeps a figure of values of a type; empty where there is no such figure. */
    private static Optional<FieldType> kept(Figure fn, FieldType type) {
        if (fn == Figure.COUNT) {
            return type == FieldType.FIRST ? Optional.empty() : Optional.of(FieldType.INTEGER);
        }
        return switch (type) {
            case INTEGER, RATING -> Optional.of(FieldType.INTEGER);
            case DECIMAL, MONEY, DURATION -> Optional.of(type);
            case DATE, INSTANT -> fn == Figure.SUM ? Optional.empty() : Optional.of(type);
            case TEXT, LINK -> fn == Figure.LAST ? Optional.of(FieldType.TEXT) : Optional.empty();
            case YES_NO -> fn == Figure.LAST ? Optional.of(type) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Fields that need each other would never come to rest. */
    static void refuseCycle(Description description, ObjectType object, FieldDraft draft) {
        List<ComputedField.Place> cycle = description.with(object, draft.field()).cycle();
        if (!cycle.isEmpty()) {
            String way = cycle.stream().map(Objects::toString).collect(Collectors.joining(" → "));
            String pointer = draft.computed instanceof Computed.RollUp ? "/rollUp" : "/expression";
            throw new Invalid(
                    List.of(new FormulaProblem("formula.cycle", List.of(way), 0, 0).at(pointer)));
        }
    }
}
