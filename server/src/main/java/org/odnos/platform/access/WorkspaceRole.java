package org.odnos.platform.access;

import java.util.Map;

/**
 * A role as a workspace knows it.
 *
 * @param base whose rules hold where the workspace has said nothing else
 * @param labels by language tag; empty where it is called as the program calls it
 */
public record WorkspaceRole(String key, Role base, Map<String, String> labels, boolean retired) {

    /** One of those that the program brings. */
    public boolean isBuiltIn() {
        return Role.find(key).isPresent();
    }
}
