package org.odnos.records.rule;

import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.field.spi.FieldUses;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.ValidationRule;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Which rules read a field, or have their message stand at it. */
@Component
class RuleUses implements FieldUses {

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    RuleUses(ObjectCatalogue catalogue, ObjectLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    @Override
    public List<FieldUse> of(String object, String key) {
        Description description = catalogue.current();
        Place field = new Place(object, key);
        List<FieldUse> uses = new ArrayList<>();
        for (ObjectType type : description.all()) {
            for (ValidationRule rule : description.rules(type.name())) {
                boolean stands = type.name().equals(object) && key.equals(rule.field());
                if (stands || reads(rule, type, description).contains(field)) {
                    String name = labels.plural(type) + " · " + labels.message(rule);
                    uses.add(new FieldUse("rule", rule.id().toString(), name));
                }
            }
        }
        return uses;
    }

    private static List<Place> reads(
            ValidationRule rule, ObjectType type, Description description) {
        List<Place> reads = new ArrayList<>();
        for (String path : rule.reads()) {
            String[] steps = path.split("\\.", -1);
            reads.add(new Place(type.name(), steps[0]));
            if (steps.length > 1) {
                type.field(steps[0])
                        .filter(field -> field.type() == FieldType.RELATION)
                        .map(Field::relation)
                        .flatMap(description::find)
                        .ifPresent(to -> reads.add(new Place(to.name(), steps[1])));
            }
        }
        return reads;
    }
}
