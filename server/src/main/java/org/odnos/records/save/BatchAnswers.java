package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.web.Problems;
import org.odnos.records.save.Outcome.Status;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells of each row of a batch what became of it. */
@Component
class BatchAnswers {

    record Row(int index, String op, @Nullable UUID id, String status, @Nullable Object problem) {}

    record Answer(List<Row> results, int ok, int failed) {}

    private final Problems problems;

    BatchAnswers(Problems problems) {
        this.problems = problems;
    }

    Answer of(List<Outcome> outcomes) {
        List<Row> rows = new ArrayList<>();
        int failed = 0;
        for (Outcome outcome : outcomes) {
            failed += outcome.status() == Status.ERROR ? 1 : 0;
            rows.add(
                    new Row(
                            rows.size(),
                            outcome.kind().key(),
                            outcome.id(),
                            outcome.status().name().toLowerCase(Locale.ROOT),
                            outcome.problem() == null ? null : problems.body(outcome.problem())));
        }
        return new Answer(rows, rows.size() - failed, failed);
    }
}
