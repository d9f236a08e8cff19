package org.odnos.records.own;

import org.odnos.platform.access.Access;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;

/** What hangs on an object that the workspace added. */
@Service
@Transactional(readOnly = true)
class ObjectUsage {

    /**
     * Something that needs the object, told as the uses of fields are: {@code field}, {@code
     * company.van}, "Companies · Van".
     */
    record ObjectUse(String kind, String id, String name) {}

    /**
     * How much hangs on an object.
     *
     * @param records how many it has outside of the trash; at most a million is counted
     * @param capped whether there may be more
     */
    record ObjectUses(long records, boolean capped, List<ObjectUse> uses) {}

    private static final int MAX_COUNTED = 1_000_000;

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final JdbcClient jdbc;

    ObjectUsage(ObjectCatalogue catalogue, ObjectLabels labels, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    ObjectUses of(String name) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        ObjectType object = OwnObjects.own(description, name);
        long records =
                jdbc.sql(
                                """
                                select count(*) from
                                    (select from %s where deleted_at is null limit %d) as counted
                                """
                                        .formatted(object.table(), MAX_COUNTED))
                        .query(Long.class)
                        .single();
        return new ObjectUses(records, records == MAX_COUNTED, uses(description, object));
    }

    /** Fields of other objects that point to it. */
    List<ObjectUse> uses(Description description, ObjectType object) {
        List<ObjectUse> uses = new ArrayList<>();
        for (ObjectType other : description.all()) {
            for (Field field : other.fields().values()) {
                if (object.name().equals(field.relation()) && !other.name().equals(object.name())) {
                    uses.add(use(other, field));
                }
            }
        }
        for (ComputedField one : description.computed()) {
            boolean reads =
                    one.needs(description).stream()
                            .anyMatch(need -> need.object().equals(object.name()));
            boolean known = one.object().name().equals(object.name());
            if (reads
                    && !known
                    && uses.stream().noneMatch(use -> use.id().equals(one.place().toString()))) {
                uses.add(use(one.object(), one.field()));
            }
        }
        return uses;
    }

    private ObjectUse use(ObjectType other, Field field) {
        String id = other.name() + "." + field.key();
        return new ObjectUse(
                "field", id, labels.plural(other) + " · " + labels.field(other, field));
    }
}
