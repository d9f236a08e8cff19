package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQuery.Count;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A list of a thousand rows asks the database as often as one of ten. */
@OdnosTest
@Isolated
class ListStatementTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordQueries queries;
    @Autowired private RecordWriter writer;
    @Autowired private DSLContext sql;

    private final AtomicInteger statements = new AtomicInteger();
    private ExecuteListenerProvider[] before = {};
    private @Nullable TestUser user;

    @BeforeEach
    void statements_are_counted() {
        before = sql.configuration().executeListenerProviders();
        sql.configuration()
                .set(
                        new ExecuteListener() {
                            @Override
                            public void executeStart(ExecuteContext context) {
                                statements.incrementAndGet();
                            }
                        });
    }

    @AfterEach
    void as_before() {
        sql.configuration().set(before);
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_rows() {
        people(10);
        int few = statementsOf("person", 10);
        people(990);

        assertThat(statementsOf("person", 1_000)).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "deal", "task", "note", "product"})
    void no_list_takes_more_than_three(String object) {
        assertThat(statementsOf(object, 0)).isLessThanOrEqualTo(3);
    }

    private int statementsOf(String object, int rows) {
        return CurrentCaller.call(administrator(), () -> counted(object, rows));
    }

    private int counted(String object, int rows) {
        statements.set(0);
        RecordQuery all = RecordQuery.of(object, Filter.everything(), 1_000);
        Page page =
                queries.list(
                        new RecordQuery(
                                object,
                                all.filter(),
                                List.of(),
                                List.of(),
                                1_000,
                                null,
                                Count.ESTIMATE,
                                all.rows(),
                                null,
                                Action.SEE));
        assertThat(page.items()).hasSize(rows);
        return statements.get();
    }

    private void people(int count) {
        List<Change> changes =
                java.util.stream.IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        Change.create(
                                                JsonNodeFactory.instance
                                                        .objectNode()
                                                        .put("firstName", "Person " + i),
                                                ""))
                        .toList();
        CurrentCaller.run(
                administrator(), () -> writer.save("person", changes, RecordWriter.Options.ATOMIC));
    }

    private Caller administrator() {
        return user().caller(workspace, Role.ADMINISTRATOR);
    }

    private TestUser user() {
        if (user == null) {
            user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        }
        return user;
    }
}
