package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.JobPace;
import org.odnos.platform.job.JobStep;
import org.odnos.platform.job.Jobs;
import org.odnos.platform.text.Texts;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Undo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Locale;
import java.util.UUID;

/** What an import does as a job: it checks a file, takes it in, or takes it back. */
final class ImportJob implements JobKind {

    private static final String IMPORT = "import";
    private static final String OBJECT = "object";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Status work;
    private final ImportWork imports;
    private final Texts texts;

    ImportJob(Status work, ImportWork imports, Texts texts) {
        this.work = work;
        this.imports = imports;
        this.texts = texts;
    }

    static Jobs.Wanted wanted(Import one) {
        JsonNode plan =
                JsonNodeFactory.instance
                        .objectNode()
                        .put(IMPORT, one.id().toString())
                        .put(OBJECT, one.object())
                        .put("file", one.file().name());
        Long total = progress(one).total();
        return new Jobs.Wanted(Ids.next(), nameOf(one.status()), plan, NOTHING, total, null);
    }

    static String nameOf(Status work) {
        return switch (work) {
            case CHECKING -> "importCheck";
            case RUNNING -> "import";
            case UNDOING -> "importUndo";
            default -> throw new IllegalArgumentException(work.key());
        };
    }

    static UUID importOf(Job job) {
        return UUID.fromString(job.plan().path(IMPORT).asString());
    }

    static Job.Progress progress(Import one) {
        Undo undo = one.undo();
        return undo == null ? progress(one, one.progress()) : progress(one, undo);
    }

    /** In rows; the second pass over a file counts no row twice. */
    static Job.Progress progress(Import one, Progress now) {
        return new Job.Progress(Math.min(now.position(), one.rows()), one.rows(), now.failed());
    }

    /** In records. */
    static Job.Progress progress(Import one, Undo now) {
        long done = now.deleted() + now.restored() + now.kept();
        long total = one.progress().created() + one.progress().updated();
        return new Job.Progress(done, Math.max(done, total), now.kept());
    }

    @Override
    public String name() {
        return nameOf(work);
    }

    @Override
    public String title(Job job, Locale language) {
        return texts.text(language, "job." + name(), job.plan().path("file").asString());
    }

    @Override
    public Transactions transactions() {
        return Transactions.OWN;
    }

    /** What is half taken back is neither in nor out. */
    @Override
    public boolean isCancellable() {
        return work != Status.UNDOING;
    }

    /** Leads to the import, which says what has come of it. */
    @Override
    public JsonNode result(Job job, Locale language) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(IMPORT, job.plan().path(IMPORT).asString())
                .put(OBJECT, job.plan().path(OBJECT).asString());
    }

    @Override
    public JobStep step(Job job, JobPace pace) {
        Pieces pieces = new Pieces(pace, job.progress());
        Import now;
        try {
            now = imports.goOn(importOf(job), pieces);
        } catch (ImportRun.Interrupted stopped) {
            return new JobStep(NOTHING, pieces.progress, null, false);
        }
        if (now == null || now.status() == Status.FAILED) {
            throw new Conflict("import.broken");
        }
        // Still at work, it is so in other hands.
        return new JobStep(NOTHING, progress(now), null, !now.status().isAtWork());
    }

    @Override
    public void ended(Job job, Job.@Nullable Fault fault) {
        imports.ended(importOf(job), fault);
    }

    private static final class Pieces implements ImportPace {

        private final JobPace pace;
        private Job.Progress progress;

        private Pieces(JobPace pace, Job.Progress before) {
            this.pace = pace;
            this.progress = before;
        }

        @Override
        public boolean isToStop() {
            return pace.isToStop();
        }

        @Override
        public void reached(Job.Progress now) {
            pace.reached(new JobStep(NOTHING, now, null, false));
            progress = now;
        }
    }
}
