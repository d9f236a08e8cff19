package org.odnos.records.revert;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.platform.web.Problems;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.SavedRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Restores former values through the one way that every save goes, or tries it out. */
@Service
class Reverts {

    /**
     * What restoring would do.
     *
     * @param changes fields that would change, with the present and the former value
     * @param unfit fields whose former value is not taken any more, and why
     */
    record RevertPreview(List<?> changes, List<?> unfit, @Nullable String problem) {}

    private final Revert revert;
    private final RecordQueries queries;
    private final RecordWriter writer;
    private final SavedRecords saved;
    private final Problems problems;
    private final TransactionTemplate transaction;

    Reverts(
            Revert revert,
            RecordQueries queries,
            RecordWriter writer,
            SavedRecords saved,
            Problems problems,
            PlatformTransactionManager transactions) {
        this.revert = revert;
        this.queries = queries;
        this.writer = writer;
        this.saved = saved;
        this.problems = problems;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of it or nothing; what does not fit any more is told as for any other save. */
    Map<String, @Nullable Object> restore(Revert.Wanted wanted, @Nullable Integer version) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            requireSeen(wanted);
                            Revert.Former former = revert.former(wanted);
                            if (!former.unfit().isEmpty()) {
                                throw new Invalid(former.unfit());
                            }
                            Change change =
                                    Change.update(wanted.record().id(), version, former.values());
                            return saved.save(wanted.record().object(), change);
                        }));
    }

    /** Saves, sees what comes of it, and takes that back; without what is refused once more. */
    RevertPreview preview(Revert.Wanted wanted) {
        Revert.Former former = Objects.requireNonNull(transaction.execute(_ -> seen(wanted)));
        ObjectNode values = former.values();
        List<Object> unfit = new ArrayList<>(problems.body(new Invalid(former.unfit())).errors());
        String problem = null;
        for (Invalid refusal = tried(wanted, values);
                refusal != null;
                refusal = tried(wanted, values)) {
            unfit.addAll(problems.body(refusal).errors());
            List<String> refused =
                    refusal.violations().stream()
                            .map(Violation::pointer)
                            .map(pointer -> pointer.split("/", -1))
                            .filter(steps -> steps.length > 1)
                            .map(steps -> steps[1])
                            .filter(values::has)
                            .toList();
            if (refused.isEmpty()) {
                problem = problems.body(refusal).detail();
                break;
            }
            refused.forEach(values::remove);
        }
        List<?> changes =
                Objects.requireNonNull(
                        transaction.execute(_ -> revert.told(wanted.record(), values)));
        return new RevertPreview(changes, unfit, problem);
    }

    private Revert.Former seen(Revert.Wanted wanted) {
        requireSeen(wanted);
        return revert.former(wanted);
    }

    private void requireSeen(Revert.Wanted wanted) {
        queries.get(wanted.record().object(), wanted.record().id(), List.of("id"));
    }

    /** Null if the values are taken. */
    private @Nullable Invalid tried(Revert.Wanted wanted, ObjectNode values) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        Change change =
                                Change.update(wanted.record().id(), null, values.deepCopy());
                        writer.save(wanted.record().object(), change);
                    });
            return null;
        } catch (Invalid refusal) {
            return refusal;
        }
    }
}
