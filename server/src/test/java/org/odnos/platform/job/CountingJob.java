package org.odnos.platform.job;

import org.odnos.kernel.Conflict;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Founds a department with every step, up to a number; may be told to break at one. */
@Component
class CountingJob implements JobKind {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "test.count";

    private final JdbcClient jdbc;

    CountingJob(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Jobs.Wanted to(UUID id, int number) {
        return new Jobs.Wanted(
                id, NAME, plan(number), JSON.createObjectNode().put("at", 0), (long) number, null);
    }

    static Jobs.Wanted breakingAt(UUID id, int broken, String how) {
        ObjectNode plan = plan(broken + 1).put("breakAt", broken).put("how", how);
        return new Jobs.Wanted(
                id, NAME, plan, JSON.createObjectNode().put("at", 0), broken + 1L, null);
    }

    private static ObjectNode plan(int number) {
        return JSON.createObjectNode().put("to", number);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Job job, Locale language) {
        return "Count to " + job.plan().path("to").asInt();
    }

    @Override
    public JobStep step(Job job) {
        int next = job.state().path("at").asInt() + 1;
        int to = job.plan().path("to").asInt();
        found(next);
        if (next == job.plan().path("breakAt").asInt(-1)) {
            throw job.plan().path("how").asString().equals("problem")
                    ? new Conflict("job.too-many", 3)
                    : new IllegalStateException("planted");
        }
        return new JobStep(
                JSON.createObjectNode().put("at", next),
                new Job.Progress(next, (long) to, next / 2),
                JSON.createObjectNode().put("counted", next),
                next == to);
    }

    private void found(int number) {
        jdbc.sql(
                        """
                        insert into department (id, version, created_at, updated_at, created_by,
                            search_text, name)
                        values (?, 1, now(), now(), ?, '', ?)
                        """)
                .params(
                        List.of(
                                UUID.randomUUID(),
                                CurrentCaller.get().userId(),
                                "Department " + number))
                .update();
    }
}
