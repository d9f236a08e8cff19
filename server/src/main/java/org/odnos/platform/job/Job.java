package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Long work of one kind, and how far it has come.
 *
 * @param starter who started it, and besides administrators the only one to see it
 * @param caller the starter as he was then; what he changes by it is told to come from this job
 * @param plan what it is to do, in its kind's own form; never changes
 * @param state where the next step begins, in its kind's own form
 * @param steps how many are stored
 * @param result what has come of it so far, as answered to readers
 * @param fault why it failed
 * @param undoes the job that this one takes back
 * @param isUndone whether a job that takes this one back has begun, or has ended without a fault
 */
public record Job(
        UUID id,
        String kind,
        Status status,
        UUID starter,
        Caller caller,
        Times times,
        JsonNode plan,
        JsonNode state,
        long steps,
        Progress progress,
        @Nullable JsonNode result,
        @Nullable Fault fault,
        boolean cancelAsked,
        @Nullable UUID undoes,
        boolean isUndone) {

    /** The same with one more step stored. */
    Job stepped() {
        return new Job(
                id,
                kind,
                status,
                starter,
                caller,
                times,
                plan,
                state,
                steps + 1,
                progress,
                result,
                fault,
                cancelAsked,
                undoes,
                isUndone);
    }

    /** Where it stands; the last three are final. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        static Status ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /** When it was asked for, when its first step began and when it ended. */
    public record Times(Instant created, @Nullable Instant started, @Nullable Instant finished) {}

    /**
     * Counted in whatever the kind works through, such as records.
     *
     * @param total null where nobody knows yet
     * @param attention how many of those done somebody should look at
     */
    public record Progress(long done, @Nullable Long total, long attention) {}

    /** Code and arguments of a problem, put into words for each reader. */
    public record Fault(String code, List<Object> args) {}
}
