package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.mapping.ColumnProfile;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.table.Table;
import org.odnos.records.transfer.table.TableFormat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A file on its way into records of one object.
 *
 * @param maker who sent the file, and besides administrators the only one to see it
 * @param caller in whose name it works: who started what it does now, or did last
 * @param rows rows below the header that are not blank
 * @param runFrom ids of its changes are not smaller, from the first run until it is undone; null
 *     where nothing can be undone
 * @param undo what undoing has done so far, or null
 */
record Import(
        UUID id,
        String object,
        Status status,
        Instant createdAt,
        UUID maker,
        Caller caller,
        Upload file,
        TableFormat format,
        long rows,
        List<FileColumn> columns,
        Mapping mapping,
        Progress progress,
        @Nullable UUID runFrom,
        @Nullable Undo undo) {

    Import with(Progress other) {
        return copy(status, mapping, other);
    }

    Import with(Mapping other) {
        return copy(status, other, progress);
    }

    Import with(Status other) {
        return copy(other, mapping, progress);
    }

    /** The same file read in another way, or for records of another object. */
    Import with(ObjectType type, FileSurvey.Surveyed read, Mapping other) {
        return new Import(
                id,
                type.name(),
                status,
                createdAt,
                maker,
                caller,
                file,
                read.format(),
                read.rows(),
                read.columns(),
                other,
                progress,
                runFrom,
                undo);
    }

    private Import copy(Status newStatus, Mapping newMapping, Progress newProgress) {
        return new Import(
                id,
                object,
                newStatus,
                createdAt,
                maker,
                caller,
                file,
                format,
                rows,
                columns,
                newMapping,
                newProgress,
                runFrom,
                undo);
    }

    enum Status {
        /** Waits for its mapping to be confirmed. */
        MAPPING,
        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        /** Stopped by a fault of ours; may be run on from where it stopped. */
        FAILED;

        static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isAtWork() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }
    }

    /**
     * What is decided anew.
     *
     * @param object null: as before
     * @param mapping null: as proposed where anything else is new, else as before
     */
    record Change(@Nullable String object, Table.Wanted wanted, @Nullable Mapping mapping) {

        boolean reads(Import before) {
            return !wanted.equals(Table.Wanted.NOTHING)
                    || !objectOf(before).equals(before.object());
        }

        String objectOf(Import before) {
            return object == null ? before.object() : object;
        }
    }

    record Upload(String name, long size) {}

    /** A column as it is shown for mapping; {@code samples} are some of its cells. */
    record FileColumn(int index, String header, List<String> samples) {

        ColumnProfile profile() {
            ColumnProfile profile = new ColumnProfile(index, header);
            samples.forEach(profile::take);
            return profile;
        }
    }

    /**
     * How far it has come and what became of the rows. While running, created + updated + unchanged
     * + failed is the number of rows done.
     *
     * @param position rows done; beyond the number of rows those done in the second pass
     */
    record Progress(
            long position, long created, long updated, long unchanged, long failed, long problems) {

        static final Progress NOTHING = new Progress(0, 0, 0, 0, 0, 0);

        Progress plus(Progress more) {
            return new Progress(
                    position + more.position,
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    failed + more.failed,
                    problems + more.problems);
        }
    }

    /**
     * @param to changes from this id on are taken back already; null at the beginning
     * @param deleted records that the import had made
     * @param restored records that have their former values again
     * @param kept records that could not be taken back
     */
    record Undo(@Nullable UUID to, long deleted, long restored, long kept) {

        static final Undo NOTHING = new Undo(null, 0, 0, 0);
    }

    /**
     * Something about a row that the person has to know.
     *
     * @param line where the row starts in the file; 0 where no single row is meant
     */
    record RowProblem(
            long line,
            @Nullable String header,
            @Nullable String value,
            String code,
            List<?> args) {}
}
