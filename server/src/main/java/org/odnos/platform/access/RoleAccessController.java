package org.odnos.platform.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table of rights, for administrators: a row for each role and object, and fields. */
@RestController
@RequestMapping("/api/v1/role-access")
class RoleAccessController {

    private final RightsTable table;

    RoleAccessController(RightsTable table) {
        this.table = table;
    }

    /** Fields are those with which a role may not do everything. */
    record Answer(List<Row> items, List<FieldRow> fields) {}

    /** Without fields, these stay as they are. */
    record Wanted(@NotNull List<@Valid Row> items, @Nullable List<@Valid FieldRow> fields) {}

    /**
     * Whose records of the object the role sees, creates, edits, deletes, exports and changes many
     * of. The last two stay as they are where they are not named.
     */
    record Row(
            @NotNull String role,
            @NotNull String object,
            @NotNull Scope see,
            @NotNull Scope create,
            @NotNull Scope edit,
            @NotNull Scope delete,
            @Nullable Scope export,
            @Nullable Scope bulk) {

        static Row of(String role, String object, Map<Action, Scope> scopes) {
            return new Row(
                    role,
                    object,
                    scopes.getOrDefault(Action.SEE, Scope.NONE),
                    scopes.getOrDefault(Action.CREATE, Scope.NONE),
                    scopes.getOrDefault(Action.EDIT, Scope.NONE),
                    scopes.getOrDefault(Action.DELETE, Scope.NONE),
                    scopes.getOrDefault(Action.EXPORT, Scope.NONE),
                    scopes.getOrDefault(Action.BULK, Scope.NONE));
        }

        Map<Action, Scope> scopes() {
            Map<Action, Scope> scopes = new EnumMap<>(Action.class);
            scopes.put(Action.SEE, see);
            scopes.put(Action.CREATE, create);
            scopes.put(Action.EDIT, edit);
            scopes.put(Action.DELETE, delete);
            if (export != null) {
                scopes.put(Action.EXPORT, export);
            }
            if (bulk != null) {
                scopes.put(Action.BULK, bulk);
            }
            return scopes;
        }
    }

    /** What the role may do with a field of records that it sees. */
    record FieldRow(
            @NotNull String role,
            @NotNull String object,
            @NotNull String field,
            @NotNull FieldAccess access) {}

    @GetMapping
    Answer all() {
        return new Answer(table.rows(), table.fields());
    }

    /** Roles that are not named stay; rows of the others fall back to the program's own rules. */
    @PutMapping
    Answer replace(@Valid @RequestBody Wanted wanted) {
        table.replace(wanted.items(), wanted.fields());
        return all();
    }
}
