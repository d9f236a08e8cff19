package org.odnos.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.account.CompanyFounded;
import org.odnos.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@OdnosTest
class SampleCompanyTests {

    private static final List<String> TABLES =
            List.of(
                    "company",
                    "person",
                    "product",
                    "deal",
                    "deal_move",
                    "task",
                    "note",
                    "app_user",
                    "department",
                    "stage",
                    "change");

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private ApplicationEventPublisher events;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private TestHttp http;
    private TestUser administrator;

    @BeforeEach
    void an_administrator() {
        administrator = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        http = TestHttp.program(port, administrator.token());
    }

    @Test
    void comes_with_the_founding_of_a_company_if_that_is_wished() {
        asAdministrator(() -> events.publishEvent(new CompanyFounded(Language.EN, true)));

        Map<String, Long> rows = counted();
        assertThat(rows)
                .containsEntry("company", 300L)
                .containsEntry("person", 600L)
                .containsEntry("deal", 500L)
                .containsEntry("department", 2L)
                .containsEntry("app_user", 7L);
        assertThat(number("select count(distinct moved_at::date) from deal_move"))
                .isGreaterThan(200);
        assertThat(number("select count(*) from deal where status = 'won'")).isGreaterThan(100);
        assertThat(
                        number(
                                "select count(*) from deal where status = 'lost' and lost_reason_id"
                                        + " is null"))
                .isZero();
        assertThat(number("select count(*) from change where at > now()")).isZero();
        assertThat(http.get("/api/v1/session").json().at("/company/sample").asBoolean()).isTrue();
        assertThat(http.post("/api/v1/sample", "").status()).isEqualTo(409);
    }

    @Test
    void goes_without_a_trace_and_keeps_what_people_added() {
        asAdministrator(() -> events.publishEvent(new CompanyFounded(Language.CS, false)));
        Map<String, Long> before = counted();
        assertThat(http.post("/api/v1/sample", "").status()).isEqualTo(204);
        UUID firm = id("select id from company order by created_at limit 1");
        UUID seller = id("select id from app_user where role = 'seller' order by name limit 1");
        String deal =
                created(
                        "deals",
                        "{\"name\":\"Mine\",\"company\":\"%s\",\"owner\":\"%s\"}"
                                .formatted(firm, seller));
        String note =
                created(
                        "notes",
                        "{\"text\":\"Mine\",\"about\":{\"object\":\"company\",\"id\":\"%s\"}}"
                                .formatted(firm));

        assertThat(http.delete("/api/v1/sample").status()).isEqualTo(204);

        Map<String, Long> expected = new TreeMap<>(before);
        expected.merge("deal", 1L, Long::sum);
        expected.merge("deal_move", 1L, Long::sum);
        expected.merge("note", 1L, Long::sum);
        // Two creations, and what each of the two lost: a company and an owner, and a subject.
        expected.merge("change", 5L, Long::sum);
        assertThat(counted()).isEqualTo(expected);
        var kept = http.get("/api/v1/deals/" + deal).json();
        assertThat(kept.path("company").isNull()).isTrue();
        assertThat(kept.at("/owner/id").asString()).isEqualTo(administrator.id().toString());
        assertThat(http.get("/api/v1/notes/" + note).json().path("about").isNull()).isTrue();
        assertThat(http.get("/api/v1/session").json().at("/company/sample").asBoolean()).isFalse();
        assertThat(http.delete("/api/v1/sample").status()).isEqualTo(404);
    }

    @Test
    void only_administrators_add_and_remove_it() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp sellers = TestHttp.program(port, seller.token());

        assertThat(sellers.post("/api/v1/sample", "").status()).isEqualTo(403);
        assertThat(sellers.delete("/api/v1/sample").status()).isEqualTo(403);
    }

    private String created(String plural, String json) {
        TestHttp.Answer answer = http.post("/api/v1/" + plural, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private Map<String, Long> counted() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, number("select count(*) from " + table)));
        return rows;
    }

    private long number(String sql) {
        return inTransaction(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private UUID id(String sql) {
        return inTransaction(() -> jdbc.sql(sql).query(UUID.class).single());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private void asAdministrator(Runnable work) {
        CurrentCaller.run(
                administrator.caller(workspace, Role.ADMINISTRATOR),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
    }
}
