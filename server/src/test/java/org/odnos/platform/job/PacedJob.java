package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Founds departments up to a number in one long step, and one more when it ends before. */
@Component
class PacedJob implements JobKind {

    private static final String NAME = "test.paced";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PacedJob(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static Jobs.Wanted to(UUID id, long number) {
        return new Jobs.Wanted(id, NAME, NOTHING, NOTHING, number, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return "Count";
    }

    @Override
    public Transactions transactions() {
        return Transactions.OWN;
    }

    @Override
    public JobStep step(Job job, JobPace pace) {
        Long total = job.progress().total();
        long at = job.progress().done();
        while (total != null && at < total) {
            if (pace.isToStop()) {
                return at(at, total);
            }
            JobStep next = at(++at, total);
            transaction.executeWithoutResult(
                    _ -> {
                        found(job.starter());
                        pace.reached(next);
                    });
        }
        return new JobStep(NOTHING, new Job.Progress(at, total, 0), null, true);
    }

    @Override
    public void ended(Job job, Job.@Nullable Fault fault) {
        found(job.starter());
    }

    private static JobStep at(long done, long total) {
        return new JobStep(NOTHING, new Job.Progress(done, total, 0), null, false);
    }

    private void found(UUID starter) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into department (id, version, created_at, updated_at, created_by,
                            search_text, name)
                        values (?, 1, now(), now(), ?, '', ?)
                        """)
                .params(List.of(id, starter, "Paced " + id))
                .update();
    }
}
