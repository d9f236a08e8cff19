package org.odnos.team.user;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.RoleNames;
import org.odnos.records.object.Option;
import org.odnos.records.object.WorkspaceOptions;
import org.springframework.stereotype.Component;

import java.util.List;

/** The roles that a user of this workspace can have. */
@Component
class RoleOptions implements WorkspaceOptions {

    private final Access access;
    private final RoleNames names;

    RoleOptions(Access access, RoleNames names) {
        this.access = access;
        this.names = names;
    }

    @Override
    public String object() {
        return "user";
    }

    @Override
    public String field() {
        return "role";
    }

    @Override
    public List<Option> options() {
        return access.roles(CurrentCaller.get()).values().stream()
                .filter(role -> !role.retired())
                .map(role -> Option.of(role.key(), names.all(role)))
                .toList();
    }
}
