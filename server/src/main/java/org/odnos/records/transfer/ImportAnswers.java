package org.odnos.records.transfer;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.transfer.Import.FileColumn;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Undo;
import org.odnos.records.transfer.mapping.Mapping;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Imports as the API tells of them. */
@Component
class ImportAnswers {

    @Schema(name = "ImportFile")
    record FileAnswer(String name, long size) {}

    record ProgressAnswer(long done, long total) {}

    record ResultAnswer(long created, long updated, long unchanged, long failed) {}

    record UndoAnswer(long deleted, long restored, long kept) {}

    record ProblemAnswer(
            @Nullable Long line,
            @Nullable String column,
            @Nullable String value,
            String code,
            String message) {}

    /**
     * @param likelier the object of which the file rather seems to have records; null where the
     *     chosen one fits, in lists, at work and once run
     * @param begun whether a run has begun that is not taken back: the object stays then
     */
    @Schema(name = "ImportAnswer")
    record Answer(
            UUID id,
            String object,
            @Nullable String likelier,
            boolean begun,
            String status,
            String createdAt,
            FileAnswer file,
            String encoding,
            String delimiter,
            long headerRow,
            long rows,
            List<FileColumn> columns,
            Mapping mapping,
            ProgressAnswer progress,
            @Nullable ResultAnswer result,
            @Nullable UndoAnswer undo,
            List<ProblemAnswer> problems,
            long problemCount) {}

    private final Texts texts;

    ImportAnswers(Texts texts) {
        this.texts = texts;
    }

    Answer of(Import one, List<RowProblem> problems, @Nullable String likelier) {
        Progress progress = one.progress();
        boolean tried = one.status() != Status.MAPPING;
        return new Answer(
                one.id(),
                one.object(),
                likelier,
                one.runFrom() != null,
                one.status().key(),
                one.createdAt().toString(),
                new FileAnswer(one.file().name(), one.file().size()),
                one.format().encoding().name(),
                String.valueOf(one.format().delimiter()),
                one.format().headerLine(),
                one.rows(),
                one.columns(),
                one.mapping(),
                progress(one),
                tried
                        ? new ResultAnswer(
                                progress.created(),
                                progress.updated(),
                                progress.unchanged(),
                                progress.failed())
                        : null,
                undo(one.undo()),
                problems.stream().map(this::problem).toList(),
                progress.problems());
    }

    private static ProgressAnswer progress(Import one) {
        Undo undo = one.undo();
        if (undo != null) {
            long total = one.progress().created() + one.progress().updated();
            long done = undo.deleted() + undo.restored() + undo.kept();
            return new ProgressAnswer(done, Math.max(done, total));
        }
        return new ProgressAnswer(Math.min(one.progress().position(), one.rows()), one.rows());
    }

    private static @Nullable UndoAnswer undo(@Nullable Undo undo) {
        return undo == null ? null : new UndoAnswer(undo.deleted(), undo.restored(), undo.kept());
    }

    ProblemAnswer problem(RowProblem problem) {
        return new ProblemAnswer(
                problem.line() == 0 ? null : problem.line(),
                blankAsNull(problem.header()),
                blankAsNull(problem.value()),
                problem.code(),
                texts.text(
                        CurrentCaller.get().language(),
                        "problem." + problem.code(),
                        problem.args().toArray()));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
