package org.odnos.platform.access;

/** What can be done with records of an object. */
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE
}
