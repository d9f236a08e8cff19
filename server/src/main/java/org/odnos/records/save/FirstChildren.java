package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.FirstOf;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps beside each record when its first child is due, such as a deal's next task, so that lists
 * can follow that order by an index.
 */
@Component
public class FirstChildren {

    private record Place(ObjectType parent, Field field, ObjectType child, FirstOf first) {}

    private final JdbcClient jdbc;
    private final ObjectCatalogue catalogue;

    FirstChildren(JdbcClient jdbc, ObjectCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** To be called after children went without being saved. */
    public void gone(String child) {
        for (Place place : places(catalogue.current().named(child))) {
            String known = "p." + place.field().orderColumn() + " is not null";
            jdbc.sql(statement(place, known)).param("is", place.first().is()).update();
        }
    }

    /** After children were saved: one statement for each object that they are about. */
    void follow(SaveBatch batch, List<SaveRow> saved) {
        for (Place place : places(batch.object())) {
            UUID[] parents =
                    saved.stream()
                            .filter(row -> matters(row, place))
                            .flatMap(row -> Stream.of(row.before(), row.after()))
                            .map(values -> values.about())
                            .filter(about -> isOf(place.parent(), about))
                            .map(about -> Objects.requireNonNull(about).id())
                            .distinct()
                            .sorted()
                            .toArray(UUID[]::new);
            if (parents.length > 0) {
                jdbc.sql(statement(place, "p.id = any(:parents)"))
                        .param("is", place.first().is())
                        .param("parents", parents)
                        .update();
            }
        }
    }

    private List<Place> places(ObjectType child) {
        List<Place> places = new ArrayList<>();
        for (ObjectType parent : catalogue.current().all()) {
            for (Field field : parent.fields().values()) {
                FirstOf first = field.first();
                if (first != null && first.object().equals(child.name())) {
                    places.add(new Place(parent, field, child, first));
                }
            }
        }
        return places;
    }

    private static boolean matters(SaveRow row, Place place) {
        FirstOf first = place.first();
        String about = place.child().about().map(Field::key).orElseThrow();
        return row.kind() != SaveKind.UPDATE
                || !row.changed(Set.of(first.where(), first.order(), about)).isEmpty();
    }

    private static boolean isOf(ObjectType parent, @Nullable RecordRef about) {
        return about != null && about.object().equals(parent.name());
    }

    private static String statement(Place place, String parents) {
        return """
        update %1$s r set %2$s = n.at
        from (select p.id,
                     (select min(c.%3$s) from %4$s c
                      where c.about_id = p.id and c.%5$s = :is and c.deleted_at is null) as at
              from %1$s p where %6$s) n
        where r.id = n.id and r.%2$s is distinct from n.at
        """
                .formatted(
                        place.parent().table(),
                        place.field().orderColumn(),
                        place.child().require(place.first().order()).column(),
                        place.child().table(),
                        place.child().require(place.first().where()).column(),
                        parents);
    }
}
