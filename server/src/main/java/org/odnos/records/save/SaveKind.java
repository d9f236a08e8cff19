package org.odnos.records.save;

import org.odnos.platform.access.Action;

import java.util.Locale;

/** What is done to a record. */
public enum SaveKind {
    CREATE(Action.CREATE),
    UPDATE(Action.EDIT),
    DELETE(Action.DELETE),
    RESTORE(Action.DELETE);

    private final Action action;

    SaveKind(Action action) {
        this.action = action;
    }

    /** Its name in the change log and in answers. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The right it takes; whoever may delete a record may bring it back. */
    Action action() {
        return action;
    }
}
