package org.odnos.platform.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/api/v1/roles")
class RoleController {

    private final RoleList roles;
    private final RoleNames names;

    RoleController(RoleList roles, RoleNames names) {
        this.roles = roles;
        this.names = names;
    }

    record NewRole(
            @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}") String key,
            @NotNull Map<String, String> labels,
            @NotNull String copyOf) {}

    record RoleChange(@Nullable Map<String, String> labels, @Nullable Boolean retired) {}

    record RoleAnswers(List<RoleAnswer> items) {}

    /**
     * {@code label} is in the reader's language, {@code labels} are those that the workspace gave.
     */
    record RoleAnswer(
            String key,
            String label,
            Map<String, String> labels,
            String base,
            boolean builtIn,
            boolean retired,
            long users) {}

    @GetMapping
    RoleAnswers all() {
        Map<String, WorkspaceRole> all = roles.all();
        Map<String, Long> holders = roles.holders();
        return new RoleAnswers(
                all.values().stream()
                        .map(role -> answer(role, holders.getOrDefault(role.key(), 0L)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoleAnswer add(@Valid @RequestBody NewRole wanted) {
        return answer(roles.add(wanted.key(), wanted.labels(), wanted.copyOf()), 0);
    }

    @PatchMapping("/{key}")
    RoleAnswer change(@PathVariable String key, @Valid @RequestBody RoleChange wanted) {
        WorkspaceRole role = roles.change(key, wanted.labels(), wanted.retired());
        return answer(role, roles.holders().getOrDefault(key, 0L));
    }

    /** Retires it: nobody can get it any more, and what it gave is kept for its return. */
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String key) {
        roles.change(key, null, true);
    }

    private RoleAnswer answer(WorkspaceRole role, long users) {
        return new RoleAnswer(
                role.key(),
                names.of(role, CurrentCaller.get().language()),
                role.labels(),
                role.base().key(),
                role.isBuiltIn(),
                role.retired(),
                users);
    }
}
