package org.odnos.records.query;

/**
 * Implemented by a module that knows of changes which the change log does not tell, such as steps
 * that a record made before it came into the program.
 */
public interface PastSource {

    /** The object whose past it is. */
    String object();

    /**
     * A select of {@code record_id}, {@code fields} (jsonb, by key the values before and after, as
     * in the change log), {@code at} and {@code id}, of what changed after a moment.
     *
     * @param moment the moment as SQL
     * @param records a condition on {@code record_id} as SQL
     */
    String changes(String moment, String records);
}
