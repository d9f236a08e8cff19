package org.odnos.records.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A field that is computed, with the object that has it. */
public record ComputedField(ObjectType object, Field field) {

    /** A field by the name of its object and its own. */
    public record Place(String object, String key) {
        @Override
        public String toString() {
            return object + "." + key;
        }
    }

    public Computed how() {
        return Objects.requireNonNull(field.settings().computed());
    }

    public Place place() {
        return new Place(object.name(), field.key());
    }

    /** The fields whose change may change this one, as far as they are there. */
    public List<Place> needs(Description description) {
        List<Place> needs = new ArrayList<>();
        switch (how()) {
            case Computed.Formula formula ->
                    formula.reads().forEach(path -> read(path, description, needs));
            case Computed.RollUp rollUp -> {
                Description.Children children = description.children(object).get(rollUp.of());
                if (children != null) {
                    String child = children.object().name();
                    needs.add(new Place(child, children.field().key()));
                    if (rollUp.field() != null) {
                        needs.add(new Place(child, rollUp.field()));
                    }
                }
            }
        }
        return needs;
    }

    private void read(String path, Description description, List<Place> needs) {
        String[] steps = path.split("\\.", -1);
        needs.add(new Place(object.name(), steps[0]));
        if (steps.length > 1) {
            object.field(steps[0])
                    .filter(relation -> relation.type() == FieldType.RELATION)
                    .map(Field::relation)
                    .flatMap(description::find)
                    .ifPresent(to -> needs.add(new Place(to.name(), steps[1])));
        }
    }
}
