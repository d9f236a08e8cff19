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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
        WorkspaceRights known = rights.of(CurrentCaller.get());
        known.fields()
                .cells()
                .forEach(
                        (cell, may) -> {
                            if (isListed(known, cell)) {
                                rows.add(
                                        new FieldRow(
                                                cell.role(), cell.object(), cell.field(), may));
                            }
                        });
        return rows;
    }

    /**
     * Replaces what is stored of the roles that are named; somebody may have added others since the
     * sender read the table, and these keep theirs. Without fields, fields stay as they are.
     */
    void replace(List<Row> rows, @Nullable List<FieldRow> fields) {
        Access.requireAdministrator();
        WorkspaceRights stored = rights.lock();
        Map<Cell, Scope> cells = kept(stored, rows);
        for (int at = 0; at < rows.size(); at++) {
            note(stored, cells, rows.get(at), "/items/" + at);
        }
        rights.replace(
                stored,
                cells,
                fields == null ? stored.fields().cells() : fields(stored, rows, fields));
    }

    /**
     * Of roles that are not named everything, of the others the actions that their rows omit, and
     * what was decided of objects in the trash, which counts again once they are back.
     */
    private Map<Cell, Scope> kept(WorkspaceRights stored, List<Row> rows) {
        Set<String> objects = access.kinds(CurrentCaller.get()).keySet();
        Set<String> named = new HashSet<>();
        Set<Cell> omitted = new HashSet<>();
        for (Row row : rows) {
            named.add(row.role());
            Set<Action> actions = EnumSet.allOf(Action.class);
            actions.removeAll(row.scopes().keySet());
            actions.forEach(action -> omitted.add(new Cell(row.role(), row.object(), action)));
        }
        Map<Cell, Scope> kept = new LinkedHashMap<>(stored.cells());
        kept.keySet()
                .removeIf(
                        cell ->
                                named.contains(cell.role())
                                        && objects.contains(cell.object())
                                        && !omitted.contains(cell));
        return kept;
    }

    private void note(WorkspaceRights stored, Map<Cell, Scope> cells, Row row, String pointer) {
        ObjectKind kind = access.kinds(CurrentCaller.get()).get(row.object());
        if (kind == null) {
            throw Invalid.of(pointer + "/object", "unknownObject", row.object());
        }
        WorkspaceRole role = role(stored, row.role(), pointer);
        row.scopes()
                .forEach(
                        (action, scope) -> {
                            if (scope != kind.standard(role.base(), action)) {
                                requireNoAdministrator(role);
                                cells.put(new Cell(role.key(), row.object(), action), scope);
                            }
                        });
    }

    private Map<RoleFields.Cell, FieldAccess> fields(
            WorkspaceRights stored, List<Row> named, List<FieldRow> rows) {
        if (rows.size() > MOST_FIELDS) {
            throw Invalid.of("/fields", "tooManyRows", MOST_FIELDS);
        }
        Map<RoleFields.Cell, FieldAccess> cells = keptFields(stored, named, rows);
        for (int at = 0; at < rows.size(); at++) {
            FieldRow row = rows.get(at);
            String pointer = "/fields/" + at;
            WorkspaceRole role = role(stored, row.role(), pointer);
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

    /** Of roles that are not named, and of fields in the trash, which count again once back. */
    private Map<RoleFields.Cell, FieldAccess> keptFields(
            WorkspaceRights stored, List<Row> named, List<FieldRow> rows) {
        Set<String> roles = new HashSet<>();
        named.forEach(row -> roles.add(row.role()));
        rows.forEach(row -> roles.add(row.role()));
        Map<RoleFields.Cell, FieldAccess> kept = new LinkedHashMap<>(stored.fields().cells());
        kept.keySet().removeIf(cell -> roles.contains(cell.role()) && isListed(stored, cell));
        return kept;
    }

    /** Neither of a role out of use nor of a field in the trash. */
    private boolean isListed(WorkspaceRights stored, RoleFields.Cell cell) {
        return isInUse(stored, cell.role())
                && access.least(cell.object(), cell.field()).isPresent();
    }

    private static boolean isInUse(WorkspaceRights stored, String role) {
        WorkspaceRole known = stored.roles().get(role);
        return known != null && !known.retired();
    }

    private static WorkspaceRole role(WorkspaceRights stored, String key, String pointer) {
        if (!isInUse(stored, key)) {
            throw Invalid.of(pointer + "/role", "unknownRole", key);
        }
        return Objects.requireNonNull(stored.roles().get(key));
    }

    /** An administrator who shuts himself out could never open again. */
    private static void requireNoAdministrator(WorkspaceRole role) {
        if (role.key().equals(Role.ADMINISTRATOR.key())) {
            throw new RuleViolation("administratorHasAll");
        }
    }
}
