package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/**
 * One kind of long work; implemented by the module whose work it is, as a bean. Work is cut into
 * steps of a second or so: between two of them it can be cancelled, the program can stop and go on
 * after its next start, and others get their turn.
 */
public interface JobKind {

    /** How a step is kept. */
    enum Transactions {
        /** The step runs in one transaction, which also stores where the next one begins. */
        ONE_PER_STEP,
        /**
         * The step makes its own, for work that cannot be in one. After a crash it may be done
         * again, so doing it twice must do no harm.
         */
        OWN
    }

    /** Its stable name in the API. */
    String name();

    /** What a job does, for people: such as "Edit deals". */
    String title(Job job, Locale language);

    /**
     * Does the next piece of the work, from {@link Job#state()}, as who started it with his present
     * rights. What the step does must follow from plan and state alone.
     *
     * @throws Problem ends the job as failed, told to people; any other exception does so as a
     *     fault of ours
     */
    default JobStep step(Job job) {
        throw new UnsupportedOperationException(name());
    }

    /**
     * The same for work that cannot be cut so short, such as reading one file through: between
     * pieces of a second or so it tells how far it is and asks whether to stop. Called instead
     * where the kind has {@link Transactions#OWN}.
     */
    default JobStep step(Job job, JobPace pace) {
        return step(job);
    }

    /**
     * Follows when a job ends before its work is done: it was cancelled, or it failed. Runs in the
     * transaction that ends it.
     *
     * @param fault null if somebody cancelled it
     */
    default void ended(Job job, Job.@Nullable Fault fault) {}

    /** What has come of a job so far, as answered to people in their language. */
    default @Nullable JsonNode result(Job job, Locale language) {
        return job.result();
    }

    default Transactions transactions() {
        return Transactions.ONE_PER_STEP;
    }

    /** Whether people may stop it between two steps. */
    default boolean isCancellable() {
        return true;
    }
}
