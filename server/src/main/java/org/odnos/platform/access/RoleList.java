package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workspace's roles: those of the program and its own. For administrators alone. */
@Service
@Transactional
class RoleList {

    private static final int MOST = 100;
    private static final int LONGEST_LABEL = 100;

    private final RightsStore store;
    private final Rights rights;

    RoleList(RightsStore store, Rights rights) {
        this.store = store;
        this.rights = rights;
    }

    Map<String, WorkspaceRole> all() {
        Access.requireAdministrator();
        return store.roles();
    }

    Map<String, Long> holders() {
        return store.holders();
    }

    /** A role that at first may do what the one it is copied from may do. */
    WorkspaceRole add(String key, Map<String, String> labels, String from) {
        Access.requireAdministrator();
        Map<String, String> names = checked(labels);
        if (names.isEmpty()) {
            throw Invalid.of("/labels", "required");
        }
        store.lock();
        Map<String, WorkspaceRole> known = store.roles();
        WorkspaceRole model = known.get(from);
        if (model == null) {
            throw Invalid.of("/copyOf", "unknownRole", from);
        }
        if (known.size() >= MOST) {
            throw new RuleViolation("tooManyRoles", MOST);
        }
        WorkspaceRole role = new WorkspaceRole(key, model.base(), names, false);
        if (!store.insert(role)) {
            throw Invalid.of("/key", "roleTaken", key);
        }
        store.copyCells(from, key);
        rights.tell("role", Map.of(key, Arrays.asList(null, "copy of " + from)));
        return role;
    }

    /** What is null stays. */
    WorkspaceRole change(
            String key, @Nullable Map<String, String> labels, @Nullable Boolean retired) {
        Access.requireAdministrator();
        store.lock();
        WorkspaceRole before = store.roles().get(key);
        if (before == null) {
            throw new NotFound();
        }
        boolean retires = retired == null ? before.retired() : retired;
        if (retires && !before.retired()) {
            requireRetirable(before);
        }
        WorkspaceRole after =
                new WorkspaceRole(
                        key,
                        before.base(),
                        labels == null ? before.labels() : checked(labels),
                        retires);
        if (!after.isBuiltIn() && after.labels().isEmpty()) {
            throw Invalid.of("/labels", "required");
        }
        store.change(after);
        rights.tell("role", differences(before, after));
        return after;
    }

    private void requireRetirable(WorkspaceRole role) {
        if (role.isBuiltIn()) {
            throw new RuleViolation("roleBuiltIn");
        }
        Long users = store.holders().get(role.key());
        if (users != null) {
            throw new RuleViolation("roleInUse", users);
        }
    }

    private static Map<String, String> checked(Map<String, String> labels) {
        Map<String, String> checked = new LinkedHashMap<>();
        labels.forEach(
                (tag, label) -> {
                    if (Language.ofTag(tag).isEmpty()) {
                        throw Invalid.of("/labels/" + tag, "unknownLanguage", tag);
                    }
                    if (label.length() > LONGEST_LABEL) {
                        throw Invalid.of("/labels/" + tag, "tooLong", LONGEST_LABEL);
                    }
                    if (!label.isBlank()) {
                        checked.put(tag, label.strip());
                    }
                });
        return checked;
    }

    private static Map<String, List<?>> differences(WorkspaceRole before, WorkspaceRole after) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        if (!before.labels().equals(after.labels())) {
            values.put(after.key() + ".labels", List.of(before.labels(), after.labels()));
        }
        if (before.retired() != after.retired()) {
            values.put(after.key() + ".retired", List.of(before.retired(), after.retired()));
        }
        return values;
    }
}
