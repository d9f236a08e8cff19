package org.odnos.records.object;

/** What holds of a field besides its type. */
public enum Trait {
    REQUIRED,
    /** Required since the workspace said so; records from before may lack it. */
    REQUIRED_LATER,
    /** Set by the engine or by rules, never by a caller. */
    READ_ONLY,
    /** May be given when the record is created (an import keeps original dates), never changed. */
    ON_CREATE,
    UNIQUE,
    /** Found by the search box. */
    SEARCHED,
    /** One of the fields that every record has. */
    SYSTEM,
    /** Its changes have a kind of entry of their own on timelines, such as stage moves. */
    TOLD_APART,
    /** The owner under the name that fits the object, such as a task's assignee. */
    OWNER,
    /** Not shown by screens; programs may still use it. */
    HIDDEN,
    /** A choice whose options stand under each other. */
    TREE,
    /** Added by the workspace itself; its column starts with {@code x_}. */
    OWN,
    /** Records are called by it, so that whoever sees one sees it. */
    NAMING,
    /**
     * Whoever sees the record that this relation points to sees this one too, as what is about it.
     */
    SUBJECT,
    /**
     * Without the record that this relation points to this one is nothing: they are erased
     * together.
     */
    BINDING,
    /** The caller sees it and does not change it. Only in the description that he is given. */
    LOCKED,
    /** The caller does not see it. Only in the description that he is given. */
    WITHHELD
}
