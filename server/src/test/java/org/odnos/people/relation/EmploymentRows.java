package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.Filter;
import org.odnos.records.query.Operator;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;

import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Employments as tests read them, in the eyes of the bound caller. */
record EmploymentRows(RecordQueries queries) {

    UUID mainOf(UUID person) {
        return rows(person).stream()
                .filter(row -> Boolean.TRUE.equals(row.get("main")))
                .map(row -> (UUID) row.get("id"))
                .findFirst()
                .orElseThrow();
    }

    List<UUID> ids(UUID person) {
        return rows(person).stream().map(row -> (UUID) row.get("id")).toList();
    }

    /** "Oak Director 2019-03-01 null main". */
    List<String> told(UUID person) {
        return rows(person).stream()
                .map(
                        row ->
                                "%s %s %s %s %s"
                                        .formatted(
                                                Objects.requireNonNull(
                                                                (Map<?, ?>) row.get("company"))
                                                        .get("name"),
                                                row.get("position"),
                                                row.get("startedOn"),
                                                row.get("endedOn"),
                                                Boolean.TRUE.equals(row.get("main")) ? "main" : ""))
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(UUID person) {
        return queries.list(RecordQuery.of("employment", at("person", person), 100)).items();
    }

    long at(UUID company) {
        return queries.list(RecordQuery.of("employment", at("company", company), 1000))
                .items()
                .size();
    }

    private static Filter at(String field, UUID id) {
        return new Filter.Condition(
                field, Operator.EQ, StringNode.valueOf(id.toString()), "/filter");
    }
}
