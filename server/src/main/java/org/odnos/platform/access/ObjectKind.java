package org.odnos.platform.access;

/** Decides who may do what with an object as long as the workspace has not said otherwise. */
public enum ObjectKind {
    /** Everybody's own work: persons, companies, deals, tasks, notes. */
    BUSINESS,
    /** What all refer to and managers keep in order: products. */
    REFERENCE,
    /** What all refer to and only administrators change: pipelines, users, departments. */
    SETUP;

    Scope standard(Role role, Action action) {
        if (role == Role.ADMINISTRATOR) {
            return Scope.ALL;
        }
        return switch (this) {
            case BUSINESS -> role == Role.MANAGER ? Scope.DEPARTMENT : Scope.OWN;
            case REFERENCE -> action == Action.SEE || role == Role.MANAGER ? Scope.ALL : Scope.NONE;
            case SETUP -> action == Action.SEE ? Scope.ALL : Scope.NONE;
        };
    }
}
