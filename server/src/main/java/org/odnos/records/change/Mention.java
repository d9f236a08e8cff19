package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;

/**
 * A record that a timeline entry mentions. Sources put it where the answer shall have the record's
 * id and name; the timeline looks up the names of all entries together.
 *
 * @param object told in the answer where it may be any, else null
 */
public record Mention(RecordRef record, @Nullable String object) {

    /** Of an object that the place implies, such as the stage of a move. */
    public static Mention of(RecordRef record) {
        return new Mention(record, null);
    }

    /** Of an object that the answer has to name. */
    public static Mention ofAny(RecordRef record) {
        return new Mention(record, record.object());
    }
}
