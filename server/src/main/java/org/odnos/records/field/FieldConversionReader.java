package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.Violation;
import org.odnos.records.field.FieldConversion.Wanted;
import org.odnos.records.field.FieldConversionOptions.Proposed;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;
import org.odnos.records.transfer.mapping.ColumnProfile;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a field is to become; what the request leaves open follows from the values. */
@Component
class FieldConversionReader {

    /**
     * What is asked for.
     *
     * @param proposed the options with the values that become them; empty for other types
     */
    record Asked(Wanted wanted, List<Proposed> proposed) {}

    private static final Set<String> SETTINGS =
            Set.of("type", "relation", "options", "max", "unique", "dates", "decimals");

    private static final Set<String> COMPUTING = Set.of("formula", "rollUp", "rule");

    private final FieldUsage usage;
    private final FieldConversionOptions options;
    private final FieldConversionFigures figures;
    private final FieldConversionTexts texts;
    private final FieldRules rules;

    FieldConversionReader(
            FieldUsage usage,
            FieldConversionOptions options,
            FieldConversionFigures figures,
            FieldConversionTexts texts,
            FieldRules rules) {
        this.usage = usage;
        this.options = options;
        this.figures = figures;
        this.texts = texts;
        this.rules = rules;
    }

    Asked read(ObjectNode request, Description description, ObjectType object, Field field) {
        if (!field.is(Trait.OWN)) {
            throw new RuleViolation("field.declared-type-stays");
        }
        refuseComputed(object, field);
        FieldDraft begun = begun(request, description, field);
        List<Proposed> proposed = List.of();
        if (begun.type.hasOptions()) {
            proposed =
                    request.has("options")
                            ? given(request.get("options"))
                            : options.proposed(object, field, begun.type);
        }
        ObjectNode settings = request.deepCopy();
        settings.remove(List.of("options", "dates", "decimals"));
        FieldReader.read(settings, begun);
        FieldDraft whole = FieldDraft.of(field);
        begun.labels = whole.labels;
        begun.options = proposed.stream().map(Proposed::option).toList();
        rules.check(settings, begun);
        return new Asked(wanted(request, object, field, begun, proposed), proposed);
    }

    /** What is computed has the type that comes of it; what others are computed from keeps its. */
    void refuseComputed(ObjectType object, Field field) {
        if (field.settings().computed() != null) {
            throw new RuleViolation("field.computed-type-stays");
        }
        List<FieldUse> computing =
                usage.uses(object.name(), field.key()).stream()
                        .filter(use -> COMPUTING.contains(use.kind()))
                        .toList();
        if (!computing.isEmpty()) {
            throw Conflict.saying("field.in-use", Map.of("uses", computing));
        }
    }

    private static FieldDraft begun(ObjectNode request, Description description, Field field) {
        List<Violation> unknown = new ArrayList<>();
        for (String setting : request.propertyNames()) {
            if (!SETTINGS.contains(setting)) {
                unknown.add(Violation.of("/" + setting, "field.unknown-setting", setting));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
        FieldDraft begun = FieldRules.begun(request, description);
        boolean same =
                begun.type == field.type()
                        && java.util.Objects.equals(begun.relation, field.relation());
        if (same) {
            throw Invalid.of("/type", "field.conversion-same");
        }
        if (begun.type == FieldType.FILES || field.type() == FieldType.FILES) {
            throw Invalid.of("/type", "field.conversion-files");
        }
        if (begun.type == FieldType.AUTONUMBER) {
            throw Invalid.of("/type", "field.conversion-numbers");
        }
        return begun;
    }

    private Wanted wanted(
            ObjectNode request,
            ObjectType object,
            Field field,
            FieldDraft begun,
            List<Proposed> proposed) {
        ColumnProfile profile = profile(request, object, field, begun.type);
        Locale language = texts.language();
        DateOrder dates =
                request.has("dates")
                        ? DateOrder.of(request.path("dates").asString(""))
                                .orElseThrow(() -> unknown(request, "dates"))
                        : profile.dateOrder(DateOrder.usualIn(language));
        DecimalMark decimals =
                request.has("decimals")
                        ? DecimalMark.of(request.path("decimals").asString(""))
                                .orElseThrow(() -> unknown(request, "decimals"))
                        : marks(field, profile, language);
        return new Wanted(
                begun.type,
                begun.relation,
                begun.options,
                sources(proposed),
                begun.max,
                begun.unique,
                dates,
                decimals);
    }

    private static Invalid unknown(ObjectNode request, String setting) {
        return Invalid.of(
                "/" + setting, "import.unknown-format", request.path(setting).asString(""));
    }

    /** What the program itself writes has a point before decimals. */
    private static DecimalMark marks(Field field, ColumnProfile profile, Locale language) {
        return FieldConversionFigures.isFreeText(field.type())
                ? profile.decimalMark(DecimalMark.usualIn(language))
                : DecimalMark.POINT;
    }

    private ColumnProfile profile(
            ObjectNode request, ObjectType object, Field field, FieldType to) {
        ColumnProfile profile = new ColumnProfile(0, "");
        boolean told = request.has("dates") && request.has("decimals");
        boolean matters =
                switch (to) {
                    case DATE, INSTANT, INTEGER, DECIMAL, MONEY -> true;
                    default -> false;
                };
        if (matters && !told && FieldConversionFigures.isFreeText(field.type())) {
            figures.each(
                    object,
                    field,
                    some ->
                            texts.of(field, some.stream().map(one -> one.stored()).toList())
                                    .values()
                                    .forEach(text -> text.forEach(profile::take)));
        }
        return profile;
    }

    /** Each as for any field, and besides the texts of the values that become it. */
    private static List<Proposed> given(JsonNode json) {
        if (!json.isArray()) {
            throw Invalid.of("/options", "field.not-options");
        }
        ArrayNode bare = ((ArrayNode) json).deepCopy();
        List<List<String>> from = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            String pointer = "/options/" + i + "/from";
            from.add(
                    bare.get(i) instanceof ObjectNode option
                            ? texts(option.remove("from"), pointer)
                            : List.of());
            if (bare.get(i) instanceof ObjectNode option) {
                option.remove("count");
            }
        }
        List<Option> options = FieldOptions.read(bare, "/options");
        List<Proposed> given = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            given.add(new Proposed(options.get(i), from.get(i), 0));
        }
        return given;
    }

    private static List<String> texts(@Nullable JsonNode json, String pointer) {
        if (json == null || json.isNull()) {
            return List.of();
        }
        if (!json.isArray() || json.size() > FieldOptions.MAX) {
            throw Invalid.of(pointer, "field.not-texts", FieldOptions.MAX);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : json) {
            if (!one.isString()) {
                throw Invalid.of(pointer, "field.not-texts", FieldOptions.MAX);
            }
            texts.add(one.asString());
        }
        return texts;
    }

    private static Map<String, String> sources(List<Proposed> proposed) {
        Map<String, String> sources = new HashMap<>();
        for (Proposed one : proposed) {
            for (String text : one.from()) {
                sources.put(FieldConversionWay.folded(text), one.option().value());
            }
        }
        return sources;
    }
}
