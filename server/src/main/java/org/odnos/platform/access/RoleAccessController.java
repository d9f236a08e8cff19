package org.odnos.platform.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.RoleAccess.Cell;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of rights, for administrators: a row for each role and object. */
@RestController
@RequestMapping("/api/v1/role-access")
class RoleAccessController {

    private final Access access;
    private final RoleAccess overrides;

    RoleAccessController(Access access, RoleAccess overrides) {
        this.access = access;
        this.overrides = overrides;
    }

    record Rights(@NotNull List<@Valid Row> items) {}

    /** Whose records of the object the role sees, creates, edits and deletes. */
    record Row(
            @NotNull Role role,
            @NotNull String object,
            @NotNull Scope see,
            @NotNull Scope create,
            @NotNull Scope edit,
            @NotNull Scope delete) {

        Map<Action, Scope> scopes() {
            return Map.of(
                    Action.SEE,
                    see,
                    Action.CREATE,
                    create,
                    Action.EDIT,
                    edit,
                    Action.DELETE,
                    delete);
        }
    }

    @GetMapping
    Rights rights() {
        Access.requireAdministrator();
        Caller me = CurrentCaller.get();
        List<Row> rows = new ArrayList<>();
        for (Role role : Role.values()) {
            access.permissions(me.as(role))
                    .forEach((object, scopes) -> rows.add(row(role, object, scopes)));
        }
        return new Rights(rows);
    }

    /** Rows that are not named fall back to the program's own rules. */
    @PutMapping
    Rights replace(@Valid @RequestBody Rights wanted) {
        Access.requireAdministrator();
        Caller me = CurrentCaller.get();
        Map<String, ObjectKind> kinds = access.kinds(me);
        Map<Cell, Scope> cells = new LinkedHashMap<>();
        for (int at = 0; at < wanted.items().size(); at++) {
            Row row = wanted.items().get(at);
            ObjectKind kind = kinds.get(row.object());
            if (kind == null) {
                throw Invalid.of("/items/" + at + "/object", "unknownObject", row.object());
            }
            row.scopes().forEach((action, scope) -> note(cells, row, kind, action, scope));
        }
        overrides.replace(me.workspace(), cells);
        return rights();
    }

    /** An administrator who shuts himself out could never open again. */
    private static void note(
            Map<Cell, Scope> cells, Row row, ObjectKind kind, Action action, Scope scope) {
        if (scope == kind.standard(row.role(), action)) {
            return;
        }
        if (row.role() == Role.ADMINISTRATOR) {
            throw new RuleViolation("administratorHasAll");
        }
        cells.put(new Cell(row.role(), row.object(), action), scope);
    }

    private static Row row(Role role, String object, Map<Action, Scope> scopes) {
        return new Row(
                role,
                object,
                scopes.getOrDefault(Action.SEE, Scope.NONE),
                scopes.getOrDefault(Action.CREATE, Scope.NONE),
                scopes.getOrDefault(Action.EDIT, Scope.NONE),
                scopes.getOrDefault(Action.DELETE, Scope.NONE));
    }
}
