package org.odnos.platform.access;

/** What a person is in a workspace. What each may do is in {@code Scope} per object and action. */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    SELLER
}
