package org.odnos.records.tag;

import org.odnos.records.object.Computed;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.ValidationRule;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas and rules that name a tag in their text: unlike filters they do not follow another name.
 */
@Component
class TagUses {

    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    TagUses(ObjectCatalogue catalogue, ObjectLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    List<String> of(Tag tag) {
        Description description = catalogue.current();
        var read = new ComputedField.Place(tag.object(), tag.field());
        List<String> uses = new ArrayList<>();
        for (ComputedField one : description.computed()) {
            if (one.how() instanceof Computed.Formula formula
                    && one.needs(description).contains(read)
                    && names(formula.expression(), tag)) {
                uses.add(
                        labels.plural(one.object())
                                + " · "
                                + labels.field(one.object(), one.field()));
            }
        }
        for (ObjectType type : description.all()) {
            for (ValidationRule rule : description.rules(type.name())) {
                if (reads(rule, tag) && names(rule.condition(), tag)) {
                    uses.add(labels.plural(type) + " · " + labels.message(rule));
                }
            }
        }
        return uses;
    }

    private static boolean reads(ValidationRule rule, Tag tag) {
        return rule.reads().stream()
                .anyMatch(path -> path.equals(tag.field()) || path.endsWith("." + tag.field()));
    }

    private static boolean names(String expression, Tag tag) {
        Matcher quoted = QUOTED.matcher(expression);
        while (quoted.find()) {
            String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            if (tag.spellings().contains(text)) {
                return true;
            }
        }
        return false;
    }
}
