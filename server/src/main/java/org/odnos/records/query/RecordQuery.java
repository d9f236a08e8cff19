package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Action;

import java.time.Instant;
import java.util.List;

/**
 * A list somebody asks for.
 *
 * @param fields paths to show; empty means all of the object's own
 * @param sort keys such as {@code -amount}; empty means the object's own order
 * @param after the cursor of the page before, or null for the first page
 * @param asOf the moment whose records are wanted, or null for those of now
 * @param action what the caller has to be allowed to do with a record besides seeing it
 */
public record RecordQuery(
        String object,
        Filter filter,
        List<String> sort,
        List<String> fields,
        int limit,
        @Nullable String after,
        Count count,
        Rows rows,
        @Nullable Instant asOf,
        Action action) {

    public static final int MAX_LIMIT = 1_000;

    /** What a list says of the number of all records that match. */
    public enum Count {
        NONE,
        ESTIMATE,
        EXACT
    }

    /** Records in use, or those in the trash. */
    public enum Rows {
        LIVE,
        DELETED
    }

    /** All live records of an object that match, in its own order. */
    public static RecordQuery of(String object, Filter filter, int limit) {
        return new RecordQuery(
                object,
                filter,
                List.of(),
                List.of(),
                limit,
                null,
                Count.NONE,
                Rows.LIVE,
                null,
                Action.SEE);
    }

    public RecordQuery withFields(List<String> paths) {
        return new RecordQuery(
                object, filter, sort, paths, limit, after, count, rows, asOf, action);
    }

    public RecordQuery withSort(List<String> keys) {
        return new RecordQuery(
                object, filter, keys, fields, limit, after, count, rows, asOf, action);
    }

    public RecordQuery withAsOf(@Nullable Instant moment) {
        return new RecordQuery(
                object, filter, sort, fields, limit, after, count, rows, moment, action);
    }

    public RecordQuery withAction(Action wanted) {
        return new RecordQuery(
                object, filter, sort, fields, limit, after, count, rows, asOf, wanted);
    }

    public RecordQuery withCount(Count wanted) {
        return new RecordQuery(
                object, filter, sort, fields, limit, after, wanted, rows, asOf, action);
    }

    public RecordQuery withAfter(@Nullable String cursor) {
        return new RecordQuery(
                object, filter, sort, fields, limit, cursor, count, rows, asOf, action);
    }
}
