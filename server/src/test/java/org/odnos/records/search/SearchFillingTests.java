package org.odnos.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Search texts that an earlier version of the program wrote. */
@OdnosTest
class SearchFillingTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    @Autowired private SearchFilling filling;
    @Autowired private Search search;

    @BeforeEach
    void a_workspace_as_it_was_before() {
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        api.create("people", "{'firstName':'Jiří','lastName':'Dvořák'}");
        api.create("companies", "{'name':'Петровић и синови'}");
        CurrentCaller.run(workspace.administrator(), this::writeAsBefore);
    }

    private void writeAsBefore() {
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> {
                            sql("truncate search_word, search_filling");
                            sql(
                                    "update person set search_text = E'jiri dvorak\\n"
                                            + "\\n"
                                            + "\\n"
                                            + "iri dvorak'");
                            sql(
                                    "update company set search_text = E'petrovic i sinovi\\n"
                                            + "petrovic i sinovi'");
                        });
    }

    private void sql(String statement) {
        workspace.jdbc().sql(statement).update();
    }

    @Test
    void what_is_written_in_the_old_form_is_found_meanwhile() {
        assertThat(names("Dvořák")).containsExactly("Jiří Dvořák");
        assertThat(names("Dvořkák")).isEmpty();
    }

    @Test
    void afterwards_everything_is_found_as_if_written_today() {
        filling.goOn(() -> false);

        assertThat(filling.isDone()).isTrue();
        assertThat(names("Jiří Dvořkák")).containsExactly("Jiří Dvořák");
        assertThat(names("Petrvović")).containsExactly("Петровић и синови");
    }

    @Test
    void what_was_interrupted_goes_on() {
        AtomicInteger batches = new AtomicInteger();
        filling.goOn(() -> batches.getAndIncrement() > 1);
        assertThat(filling.isDone()).isFalse();

        filling.goOn(() -> false);

        assertThat(filling.isDone()).isTrue();
        assertThat(names("Petrvović")).containsExactly("Петровић и синови");
    }

    @Test
    void a_new_workspace_has_nothing_to_write_anew() {
        CurrentCaller.run(
                TestWorkspace.administratorOf(TestWorkspace.another().id()),
                () -> assertThat(filling.isDone()).isTrue());
    }

    @Test
    void the_planner_keeps_more_of_search_texts_than_of_other_columns() {
        int target =
                workspace
                        .jdbc()
                        .sql(
                                """
                                select attstattarget from pg_attribute
                                where attrelid = (:schema || '.person')::regclass and attname = 'search_text'
                                """)
                        .param("schema", workspace.id().schema())
                        .query(Integer.class)
                        .single();

        assertThat(target).isEqualTo(500);
    }

    private List<String> names(String question) {
        return search.find(question, Set.of(), 10).stream().map(Search.Hit::name).toList();
    }
}
