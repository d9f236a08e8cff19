package org.odnos.records.save;

/**
 * What holds on every save of one object, whoever saves: a form, the API, an import. A rule sees a
 * whole batch and asks for other records through it, so that its cost does not grow with rows.
 */
public interface RecordRules {

    /** The object whose saves are meant. */
    String object();

    /** Sets what follows from the values and refuses rows; runs before anything is stored. */
    default void beforeSave(SaveBatch batch) {}

    /** Stores what belongs to the saved rows, in the same transaction. */
    default void afterSave(SaveBatch batch) {}
}
