package org.odnos.records.formula;

import static java.util.stream.Collectors.joining;

import dev.cel.common.types.CelType;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.formula.FunctionTable.Signature;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an expression can say, in the reader's language: for completion while it is written. */
@Service
@Transactional(readOnly = true)
class FormulaWords {

    /** A value by the name that expressions give it. */
    record Name(String path, String label, ValueKind type) {}

    /** A function with the ways to call it, as {@code round(decimal, integer): decimal}. */
    record Function(String name, List<String> signatures, String help) {}

    record Words(List<Name> fields, List<Function> functions) {}

    /** How a value of any kind is written. */
    private static final Map<String, String> ANY = Map.of("A", "*");

    private final Formulas formulas;
    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final Texts texts;

    FormulaWords(Formulas formulas, ObjectCatalogue catalogue, ObjectLabels labels, Texts texts) {
        this.formulas = formulas;
        this.catalogue = catalogue;
        this.labels = labels;
        this.texts = texts;
    }

    Words of(String name) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        ObjectType object = description.named(name);
        List<Name> fields = new ArrayList<>();
        NamedValue.of(description, object)
                .forEach((path, one) -> fields.add(new Name(path, label(object, one), one.kind())));
        List<Function> functions = new ArrayList<>();
        formulas.functions().named().forEach((word, ways) -> functions.add(function(word, ways)));
        return new Words(fields, functions);
    }

    private String label(ObjectType object, NamedValue one) {
        Field field = one.object().require(one.key());
        String label = labels.field(one.object(), field);
        String part = one.field().part();
        if (part != null) {
            label += " · " + texts.text(CurrentCaller.get().language(), "formula.part." + part);
        }
        @Nullable Field through = one.through();
        return through == null ? label : labels.field(object, through) + " · " + label;
    }

    private Function function(String word, List<Signature> ways) {
        String help = texts.text(CurrentCaller.get().language(), "formula.help." + word);
        return new Function(word, ways.stream().map(FormulaWords::written).toList(), help);
    }

    private static String written(Signature one) {
        return one.takes().stream()
                .map(FormulaWords::named)
                .collect(joining(", ", one.name() + "(", "): " + named(one.gives())));
    }

    private static String named(CelType type) {
        return ValueKind.of(type)
                .map(ValueKind::key)
                .orElseGet(() -> ANY.getOrDefault(type.name(), type.name()));
    }
}
