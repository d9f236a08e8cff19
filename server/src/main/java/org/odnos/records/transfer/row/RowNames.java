package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Problem;
import org.odnos.kernel.Violation;
import org.odnos.records.transfer.relation.Relations;
import org.odnos.records.transfer.relation.Relations.Missing;
import org.odnos.records.transfer.relation.Relations.Name;
import org.odnos.records.transfer.relation.Relations.Resolved;
import org.odnos.records.transfer.relation.Relations.Target;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Replaces the names of other records by their ids, in a few statements for each relation. */
@Component
public class RowNames {

    private final Relations relations;

    RowNames(Relations relations) {
        this.relations = relations;
    }

    /** Puts ids into the fields of the rows; a name that leads nowhere refuses its row. */
    public void resolve(Plan plan, List<RowDraft> rows, KnownNames known) {
        plan.columns().forEach(column -> container(plan, column.container(), rows));
        plan.named().forEach((field, named) -> standIn(field, named, rows, known));
        for (ColumnPlan column : plan.columns()) {
            if (column.isRelation() && column.pointsTo(plan.object().name())) {
                ownKind(column, rows, known);
            } else if (column.isRelation()) {
                resolve(column, rows, known);
            }
        }
    }

    /** Names are looked up inside of the container that stands in where a row names none. */
    private static void container(Plan plan, @Nullable String field, List<RowDraft> rows) {
        JsonNode standard = field == null ? null : plan.defaults().get(field);
        if (field == null || standard == null) {
            return;
        }
        for (RowDraft row : rows) {
            if (!row.names().containsKey(field)) {
                row.fields().set(field, standard);
            }
        }
    }

    /** Gives each row the record named once for all, unless it names another itself. */
    private void standIn(String field, Plan.Named named, List<RowDraft> rows, KnownNames known) {
        Name name = new Name(named.name(), null);
        Resolved resolved = resolved(named.target(), Set.of(name), known).get(name);
        for (RowDraft row : rows) {
            if (!row.names().containsKey(field) && resolved != null) {
                put(row, null, field, name.value(), resolved);
            }
        }
    }

    private void resolve(ColumnPlan column, List<RowDraft> rows, KnownNames known) {
        Map<RowDraft, Name> names = names(column, rows);
        Target target = target(column);
        Map<Name, Resolved> resolved = resolved(target, new LinkedHashSet<>(names.values()), known);
        names.forEach(
                (row, name) ->
                        put(row, column, column.field().key(), name.value(), resolved.get(name)));
    }

    /**
     * A row may name a record that comes later in the same file, so what is not known yet waits for
     * the second pass; only exact names count now, as a better one may still come.
     */
    private void ownKind(ColumnPlan column, List<RowDraft> rows, KnownNames known) {
        Map<RowDraft, Name> names = names(column, rows);
        Set<Name> wanted = known.unknown(target(column), new LinkedHashSet<>(names.values()));
        known.put(target(column), relations.findExactly(target(column), wanted));
        names.forEach(
                (row, name) -> {
                    Resolved resolved = known.get(target(column), name);
                    if (resolved == null) {
                        row.defer();
                    } else {
                        put(row, column, column.field().key(), name.value(), resolved);
                    }
                });
    }

    /** The second pass: all rows are stored, what is missing now is missing. */
    public void resolveOwnKind(ColumnPlan column, List<RowDraft> rows, KnownNames known) {
        resolve(column, rows, known);
    }

    private Map<Name, Resolved> resolved(Target target, Set<Name> names, KnownNames known) {
        known.put(target, relations.find(target, known.unknown(target, names)));
        Set<Name> missing = known.unknown(target, names);
        if (!missing.isEmpty() && target.missing() == Missing.CREATED) {
            known.put(target, relations.create(target, missing));
        }
        Map<Name, Resolved> resolved = new HashMap<>();
        for (Name name : names) {
            Resolved one = known.get(target, name);
            if (one != null) {
                resolved.put(name, one);
            }
        }
        return resolved;
    }

    private static Map<RowDraft, Name> names(ColumnPlan column, List<RowDraft> rows) {
        Map<RowDraft, Name> names = new HashMap<>();
        for (RowDraft row : rows) {
            String name = row.names().get(column.field().key());
            if (name != null && !row.isRefused()) {
                names.put(row, new Name(name, within(column, row)));
            }
        }
        return names;
    }

    private static @Nullable UUID within(ColumnPlan column, RowDraft row) {
        String container = column.container();
        if (container == null || !row.fields().path(container).isString()) {
            return null;
        }
        return UUID.fromString(row.fields().path(container).asString());
    }

    private static void put(
            RowDraft row,
            @Nullable ColumnPlan column,
            String field,
            String name,
            @Nullable Resolved resolved) {
        UUID id = resolved == null ? null : resolved.id();
        if (id != null) {
            row.fields().put(field, id.toString());
            return;
        }
        Problem problem = resolved == null ? null : resolved.problem();
        if (problem == null) {
            row.refuse(column, "import.not-found", name);
        } else if (problem instanceof Invalid invalid) {
            for (Violation fault : new HashSet<>(invalid.violations())) {
                String missing = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
                row.refuse(column, "import.not-created", name, missing);
            }
        } else {
            row.refuse(column, problem.code(), problem.args().toArray());
        }
    }

    private static Target target(ColumnPlan column) {
        return java.util.Objects.requireNonNull(column.relation());
    }
}
