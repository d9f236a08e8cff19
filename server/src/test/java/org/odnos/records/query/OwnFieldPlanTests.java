package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestHttp;
import org.odnos.TestRecords;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;

/** How the database finds records by fields that a workspace added. */
@OdnosTest
class OwnFieldPlanTests {

    private static final int ROWS = 30_000;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private RecordQueries queries;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void lists_by_own_fields_are_read_from_the_indexes_that_a_job_built() {
        fill();
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        for (String field :
                List.of(
                        "{'type':'integer','key':'size','labels':{'en':'Size'}}",
                        "{'type':'text','key':'code','labels':{'en':'Code'}}",
                        "{'type':'choices','key':'woods','labels':{'en':'Woods'},'options':["
                            + "{'value':'oak','labels':{'en':'Oak'}},{'value':'ash','labels':{'en':'Ash'}}]}",
                        "{'type':'address','key':'seat','labels':{'en':'Seat'}}")) {
            add(api, field);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> isReady(api));
        fillOwn();

        assertThat(plan("[]", "size")).contains("x_company_size_order");
        assertThat(plan("[]", "-size")).contains("x_company_size_order").doesNotContain("Sort Key");
        assertThat(plan("[{'field':'size','op':'eq','value':7}]", "name"))
                .contains("x_company_size_order");
        assertThat(plan("[{'field':'code','op':'eq','value':'K778'}]", "name"))
                .contains("x_company_code_alike");
        assertThat(plan("[{'field':'woods','op':'in','value':['ash']}]", "name"))
                .contains("x_company_woods_set");
    }

    private static void add(RecordApi api, String field) {
        TestHttp.Answer answer =
                api.http().post("/api/v1/objects/company/fields", field.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("state").asString()).isEqualTo("building");
    }

    private static boolean isReady(RecordApi api) {
        String company = api.http().get("/api/v1/objects/company").text();
        assertThat(company).doesNotContain("\"failed\"");
        return !company.contains("\"building\"");
    }

    private String plan(String conditions, String sort) {
        Filter filter = FilterReader.read(TestRecords.json("{'and':%s}".formatted(conditions)));
        return queries.explain(RecordQuery.of("company", filter, 50).withSort(List.of(sort)));
    }

    private void fill() {
        run(
                """
                insert into company (id, version, created_at, updated_at, search_text, name, emails,
                    phones, tags)
                select gen_random_uuid(), 1, now(), now(), 'n', 'N' || i, '[]', '[]', '{}'
                from generate_series(1, %d) i
                """
                        .formatted(ROWS));
    }

    private void fillOwn() {
        run(
                """
                update company set x_size = substr(name, 2)::int %% 20011,
                    x_code = 'k' || substr(name, 2),
                    x_woods = array[case substr(name, 2)::int %% 5000 when 0 then 'ash' else 'oak' end],
                    x_seat = jsonb_build_object('city', 'C' || substr(name, 2)::int %% 5003)
                where substr(name, 2)::int %% 2 = 0
                """
                        .replace("%%", "%"));
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("vacuum (analyze) " + workspace.id().schema() + ".company")
                .update();
    }

    private void run(String sql) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            jdbc.sql("set local statement_timeout = 0").update();
                            jdbc.sql(sql).update();
                        });
    }
}
