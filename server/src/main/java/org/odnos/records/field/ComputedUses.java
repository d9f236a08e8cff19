package org.odnos.records.field;

import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.field.spi.FieldUses;
import org.odnos.records.object.Computed;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which formulas and roll-ups read a field. */
@Component
class ComputedUses implements FieldUses {

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    ComputedUses(ObjectCatalogue catalogue, ObjectLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    @Override
    public List<FieldUse> of(String object, String key) {
        Description description = catalogue.current();
        ComputedField.Place read = new ComputedField.Place(object, key);
        return description.computed().stream()
                .filter(one -> one.needs(description).contains(read))
                .map(this::use)
                .toList();
    }

    private FieldUse use(ComputedField one) {
        return new FieldUse(
                one.how() instanceof Computed.RollUp
                        ? FieldComputing.ROLL_UP
                        : FieldComputing.FORMULA,
                one.place().toString(),
                labels.plural(one.object()) + " · " + labels.field(one.object(), one.field()));
    }
}
