package org.odnos.platform.access;

/** Whose records an action reaches; each includes the ones before it. */
public enum Scope {
    NONE,
    OWN,
    DEPARTMENT,
    ALL
}
