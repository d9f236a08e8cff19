package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.RoleAccessController.FieldRow;
import org.odnos.platform.access.RoleAccessController.Row;
import org.odnos.platform.access.WorkspaceRights.Cell;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of rights, read and replaced by administrators. */
@Service
@Transactional
class RightsTable {

    private static final int MOST_FIELDS = 20_000;

    private final Access access;
    private final Rights rights;

    RightsTable(Access access, Rights rights) {
        this.access = access;
        this.rights = rights;
    }

    /** A row for each role in use and each object. */
    List<Row> rows() {
        Access.requireAdministrator();
        Caller me = CurrentCaller.get();
        List<Row> rows = new ArrayList<>();
        for (WorkspaceRole role : access.roles(me).values()) {
            if (!role.retired()) {
                access.permissions(me.as(new Roles(List.of(role.key()), List.of())))
                        .forEach((object, scopes) -> rows.add(Row.of(role.key(), object, scopes)));
            }
        }
        return rows;
    }

    /** Only fields with which a role may not do everything. */
    List<FieldRow> fields() {
        List<FieldRow> rows = new ArrayList<>();
        rights.of(CurrentCaller.get())
                .fields()
                .cells()
                .forEach(
                        (cell, may) -> {
                            if (isListed(cell)) {
                                rows.add(
                                        new FieldRow(
                                                cell.role(), cell.object(), cell.field(), may));
                            }
                        });
        return rows;
    }

    /**
     * What is not named falls back to the program's own rules; without fields these stay. So does
     * what is not listed, and counts again once the role or the field is back.
     */
    void replace(List<Row> rows, @Nullable List<FieldRow> fields) {
        Access.requireAdministrator();
        Map<Cell, Scope> cells = new LinkedHashMap<>(rights.of(CurrentCaller.get()).cells());
        cells.keySet().removeIf(cell -> isInUse(cell.role()));
        for (int at = 0; at < rows.size(); at++) {
            note(cells, rows.get(at), "/items/" + at);
        }
        rights.replace(cells, fields == null ? null : cells(fields));
    }

    private void note(Map<Cell, Scope> cells, Row row, String pointer) {
        Caller me = CurrentCaller.get();
        ObjectKind kind = access.kinds(me).get(row.object());
        if (kind == null) {
            throw Invalid.of(pointer + "/object", "unknownObject", row.object());
        }
        WorkspaceRole role = role(row.role(), pointer);
        row.scopes()
                .forEach(
                        (action, scope) -> {
                            if (scope != kind.standard(role.base(), action)) {
                                requireNoAdministrator(role);
                                cells.put(new Cell(role.key(), row.object(), action), scope);
                            }
                        });
    }

    private Map<RoleFields.Cell, FieldAccess> cells(List<FieldRow> rows) {
        if (rows.size() > MOST_FIELDS) {
            throw Invalid.of("/fields", "tooManyRows", MOST_FIELDS);
        }
        Map<RoleFields.Cell, FieldAccess> cells =
                new LinkedHashMap<>(rights.of(CurrentCaller.get()).fields().cells());
        cells.keySet().removeIf(this::isListed);
        for (int at = 0; at < rows.size(); at++) {
            FieldRow row = rows.get(at);
            String pointer = "/fields/" + at;
            WorkspaceRole role = role(row.role(), pointer);
            Optional<FieldAccess> least = access.least(row.object(), row.field());
            if (least.isEmpty()) {
                throw Invalid.of(pointer + "/field", "unknownField", row.field());
            }
            if (row.access().compareTo(least.get()) < 0) {
                throw Invalid.of(pointer + "/access", "fieldAlwaysSeen");
            }
            if (row.access() != FieldAccess.EDIT) {
                requireNoAdministrator(role);
                cells.put(new RoleFields.Cell(row.role(), row.object(), row.field()), row.access());
            }
        }
        return cells;
    }

    /** Neither of a role out of use nor of a field in the trash. */
    private boolean isListed(RoleFields.Cell cell) {
        return isInUse(cell.role()) && access.least(cell.object(), cell.field()).isPresent();
    }

    private boolean isInUse(String role) {
        WorkspaceRole known = access.roles(CurrentCaller.get()).get(role);
        return known != null && !known.retired();
    }

    private WorkspaceRole role(String key, String pointer) {
        if (!isInUse(key)) {
            throw Invalid.of(pointer + "/role", "unknownRole", key);
        }
        return Objects.requireNonNull(access.roles(CurrentCaller.get()).get(key));
    }

    /** An administrator who shuts himself out could never open again. */
    private static void requireNoAdministrator(WorkspaceRole role) {
        if (role.key().equals(Role.ADMINISTRATOR.key())) {
            throw new RuleViolation("administratorHasAll");
        }
    }
}
