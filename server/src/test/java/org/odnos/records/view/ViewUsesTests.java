package org.odnos.records.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.odnos.records.field.spi.FieldUse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Objects;

@OdnosTest
class ViewUsesTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired private ViewUses uses;
    @Autowired private TransactionOperations transaction;

    @Test
    void a_field_is_found_in_every_part_of_a_view_also_over_relations_and_children() {
        keep("company", "Column", "'columns':[{'path':'industry'}]");
        keep("person", "Relation", "'sort':['-company.industry']");
        keep("person", "Condition", "'filter':{'not':{'field':'company.industry','op':'empty'}}");
        keep(
                "user",
                "Child",
                "'filter':{'any':{'of':'companies.owner','where':{'field':'industry','op':'empty'}}}");
        keep("company", "Group", "'groupBy':{'field':'industry'}");
        keep("company", "Card", "'cardFields':['industry']");
        keep("company", "Another", "'columns':[{'path':'city'}]");
        keep("deal", "Namesake", "'columns':[{'path':'name'}]");

        assertThat(found("company", "industry"))
                .containsExactly("Column", "Relation", "Condition", "Child", "Group", "Card");
        assertThat(found("company", "name")).isEmpty();
        assertThat(found("person", "company")).containsExactly("Relation", "Condition");
    }

    @Test
    void the_name_of_somebody_elses_private_view_is_not_told() {
        TestHttp.Answer kept =
                RecordApi.of(workspace, port, Role.SELLER)
                        .http()
                        .post(
                                "/api/v1/views",
                                """
                                {"object":"company","name":"Secret","settings":{"sort":["city"]}}
                                """);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);

        List<FieldUse> found =
                Objects.requireNonNull(transaction.execute(_ -> uses.of("company", "city")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().name()).isNull();
    }

    private List<String> found(String object, String field) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                uses.of(object, field).stream()
                                        .map(use -> String.valueOf(use.name()))
                                        .toList()));
    }

    private void keep(String object, String name, String settings) {
        TestHttp.Answer answer =
                RecordApi.of(workspace, port, Role.ADMINISTRATOR)
                        .http()
                        .post(
                                "/api/v1/views",
                                "{'object':'%s','name':'%s','audience':'shared','settings':{%s}}"
                                        .formatted(object, name, settings)
                                        .replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
