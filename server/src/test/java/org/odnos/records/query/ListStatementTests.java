package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

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
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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

    private static final Logger JDBC = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    private final AtomicInteger statements = new AtomicInteger();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
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
        told.start();
        JDBC.addAppender(told);
        JDBC.setAdditive(false);
        JDBC.setLevel(Level.DEBUG);
    }

    @AfterEach
    void as_before() {
        JDBC.setLevel(null);
        JDBC.setAdditive(true);
        JDBC.detachAppender(told);
        sql.configuration().set(before);
    }

    @Test
    void statements_of_either_kind_are_counted() {
        told.list.clear();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> workspace.jdbc().sql("select ?").param(1).query().singleValue());

        assertThat(told.list).filteredOn(ListStatementTests::isSent).hasSize(1);
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

    /** The first question of a company also reads how its records are described. */
    private int statementsOf(String object, int rows) {
        return CurrentCaller.call(
                administrator(),
                () -> {
                    counted(object, rows);
                    return counted(object, rows);
                });
    }

    private int counted(String object, int rows) {
        statements.set(0);
        told.list.clear();
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
        return statements.get()
                + (int) told.list.stream().filter(ListStatementTests::isSent).count();
    }

    /** What Spring's templates and clients log of each statement, once. */
    private static boolean isSent(ILoggingEvent event) {
        return event.getMessage().startsWith("Executing prepared SQL statement")
                || event.getMessage().startsWith("Executing SQL ");
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
