package org.odnos.records.change;

import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Description;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.Filter;
import org.odnos.records.query.Operator;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The records whose happenings belong on one record's timeline: itself and, for people and
 * companies, the records that have an owner and notes of their own, such as their deals.
 */
@Component
class TimelineSubjects {

    private static final int MAX_RELATED = 100;

    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;

    TimelineSubjects(ObjectCatalogue catalogue, RecordQueries queries) {
        this.catalogue = catalogue;
        this.queries = queries;
    }

    List<RecordRef> of(RecordRef record) {
        Description description = catalogue.current();
        ObjectType object = description.named(record.object());
        List<RecordRef> subjects = new ArrayList<>(List.of(record));
        description.children(object).values().stream()
                .filter(children -> !children.name().contains("."))
                .filter(children -> isTold(object, children.object()))
                .filter(children -> !children.field().is(Trait.SYSTEM))
                .filter(children -> !children.field().is(Trait.WITHHELD))
                .forEach(
                        children ->
                                subjects.addAll(
                                        related(
                                                children.object(),
                                                children.field().key(),
                                                record.id())));
        return subjects;
    }

    /** A company tells of its deals; that its people called somebody is told on their own cards. */
    private static boolean isTold(ObjectType parent, ObjectType child) {
        return child.hasOwner()
                && child.about().isEmpty()
                && !child.name().equals(parent.name())
                && child.fields().values().stream()
                        .anyMatch(field -> field.type() == FieldType.FIRST);
    }

    private List<RecordRef> related(ObjectType object, String field, UUID parent) {
        Filter pointing =
                new Filter.Condition(
                        field, Operator.EQ, StringNode.valueOf(parent.toString()), "/filter");
        RecordQuery query =
                RecordQuery.of(object.name(), pointing, MAX_RELATED)
                        .withFields(List.of("id"))
                        .withSort(List.of("-createdAt"));
        return queries.list(query).items().stream()
                .map(row -> row.get("id"))
                .filter(UUID.class::isInstance)
                .map(id -> new RecordRef(object.name(), (UUID) id))
                .toList();
    }
}
