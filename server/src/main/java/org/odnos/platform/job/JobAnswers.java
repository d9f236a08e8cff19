package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Jobs as the API tells of them, in the reader's language. */
@Component
@Transactional(readOnly = true)
public class JobAnswers {

    /** Why it failed. */
    public record JobFault(String code, String message) {}

    /**
     * A job.
     *
     * @param title what it does, for people
     * @param total how much there is to do; null where that is not known yet
     * @param attention how many of those done somebody should look at
     * @param result what has come of it so far; its form depends on the kind
     * @param undoes the job that it takes back
     */
    public record JobAnswer(
            UUID id,
            String kind,
            String title,
            String status,
            long done,
            @Nullable Long total,
            long attention,
            String createdAt,
            UUID createdBy,
            @Nullable String startedAt,
            @Nullable String finishedAt,
            @Nullable JsonNode result,
            @Nullable JobFault problem,
            boolean cancelAsked,
            boolean cancellable,
            boolean undoable,
            @Nullable UUID undoes) {}

    private final Texts texts;
    private final ObjectProvider<JobKind> kinds;
    private final ObjectProvider<JobUndo> undos;

    JobAnswers(Texts texts, ObjectProvider<JobKind> kinds, ObjectProvider<JobUndo> undos) {
        this.texts = texts;
        this.kinds = kinds;
        this.undos = undos;
    }

    List<JobAnswer> of(List<Job> all) {
        return all.stream().map(this::of).toList();
    }

    public JobAnswer of(Job job) {
        Locale language = CurrentCaller.get().language();
        Optional<JobKind> kind = kind(job);
        return new JobAnswer(
                job.id(),
                job.kind(),
                kind.map(known -> known.title(job, language)).orElse(job.kind()),
                job.status().key(),
                job.progress().done(),
                job.progress().total(),
                job.progress().attention(),
                job.times().created().toString(),
                job.starter(),
                text(job.times().started()),
                text(job.times().finished()),
                kind.map(known -> known.result(job, language)).orElse(job.result()),
                problem(job.fault(), language),
                job.cancelAsked(),
                isCancellable(job, kind),
                isUndoable(job),
                job.undoes());
    }

    void requireCancellable(Job job) {
        if (job.status().isOpen() && !isCancellable(job, kind(job))) {
            throw new Conflict("job.cannot-cancel");
        }
    }

    private Optional<JobKind> kind(Job job) {
        return kinds.stream().filter(kind -> kind.name().equals(job.kind())).findFirst();
    }

    private static boolean isCancellable(Job job, Optional<JobKind> kind) {
        return switch (job.status()) {
            case QUEUED -> true;
            case RUNNING -> kind.map(JobKind::isCancellable).orElse(false);
            case DONE, FAILED, CANCELLED -> false;
        };
    }

    private boolean isUndoable(Job job) {
        return !job.status().isOpen()
                && !job.isUndone()
                && undos.stream().anyMatch(undo -> undo.canUndo(job));
    }

    private @Nullable JobFault problem(Job.@Nullable Fault fault, Locale language) {
        return fault == null
                ? null
                : new JobFault(
                        fault.code(),
                        texts.text(language, "problem." + fault.code(), fault.args().toArray()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
