package org.odnos.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestHttp;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;
import org.odnos.platform.company.CompanyWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@OdnosTest
@Isolated
class SetupApiTests {

    private static final String COMPANY =
            """
            {"company":"Sunce d.o.o.","email":" Ana@Sunce.rs ","password":"ptica na grani 7",
             "language":"sr-Latn","currency":"RSD","sample":false}
            """;

    @Autowired private AccountStore store;
    @LocalServerPort private int port;

    @BeforeEach
    void anEmptyInstallation() {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("delete from control.account")
                .update();
    }

    @Test
    void the_first_one_makes_the_company_and_is_signed_in() {
        TestHttp browser = TestHttp.browser(port);
        assertThat(browser.get("/api/v1/setup").json().path("needed").asBoolean()).isTrue();

        TestHttp.Answer made = browser.post("/api/v1/setup", COMPANY);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json()).isEqualTo(browser.get("/api/v1/session").json());
        JsonNode me = made.json();
        assertThat(me.at("/user/email").asString()).isEqualTo("ana@sunce.rs");
        assertThat(me.at("/user/role").asString()).isEqualTo("administrator");
        assertThat(me.at("/user/department").isNull()).isTrue();
        assertThat(me.at("/company/timeZone").asString()).isEqualTo("Europe/Belgrade");
        assertThat(me.at("/company/sample").asBoolean()).isFalse();
    }

    @Test
    void it_happens_once() {
        TestHttp.browser(port).post("/api/v1/setup", COMPANY);

        TestHttp stranger = TestHttp.browser(port);

        assertThat(stranger.get("/api/v1/setup").status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/setup", COMPANY).status()).isEqualTo(404);
    }

    @Test
    void of_many_at_once_one_succeeds() throws Exception {
        List<Callable<Integer>> all =
                Stream.<Callable<Integer>>generate(
                                () ->
                                        () ->
                                                TestHttp.browser(port)
                                                        .post("/api/v1/setup", COMPANY)
                                                        .status())
                        .limit(6)
                        .toList();
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses).containsOnlyOnce(201).allMatch(List.of(201, 404, 409)::contains);
    }

    @Test
    void whoever_comes_while_another_finishes_finds_the_company_there() {
        TestHttp.browser(port).post("/api/v1/setup", COMPANY);
        JdbcClient jdbc = JdbcClient.create(TestDatabase.get().dataSource());

        TestHttp.Answer late = TestHttp.browser(port).post("/api/v1/setup", COMPANY);

        assertThat(late.status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from control.setup_run").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoever_was_overtaken_makes_nothing() {
        Instant slow = Instant.parse("2026-01-01T00:00:00Z");
        TransactionTemplate control =
                new TransactionTemplate(
                        new DataSourceTransactionManager(TestDatabase.get().dataSource()));
        control.executeWithoutResult(_ -> assertThat(store.beginSetup(slow)).isTrue());

        assertThat(TestHttp.browser(port).post("/api/v1/setup", COMPANY).status()).isEqualTo(201);

        control.executeWithoutResult(_ -> assertThat(store.endSetup(slow)).isFalse());
    }

    @Test
    void the_founder_is_found_in_any_script_and_his_coming_is_logged() {
        TestHttp browser = TestHttp.browser(port);
        JsonNode made =
                browser.post(
                                "/api/v1/setup",
                                COMPANY.replace("\"email\"", "\"name\":\"Анна\",\"email\""))
                        .json();

        String founder = made.at("/user/id").asString();
        assertThat(browser.get("/api/v1/search?q=anna&objects=user").text()).contains(founder);
        assertThat(browser.get("/api/v1/users/" + founder + "/changes").json().path("items"))
                .hasSize(1);
    }

    @Test
    void each_wrong_value_is_named() {
        assertThat(fault("\"RSD\"", "\"XXX1\"")).isEqualTo("/currency unknownCurrency");
        assertThat(fault("\"sr-Latn\"", "\"tlh\"")).isEqualTo("/language unknownLanguage");
        assertThat(fault(" Ana@Sunce.rs ", "nobody")).isEqualTo("/email notEmail");
        assertThat(fault("ptica na grani 7", "ptica")).isEqualTo("/password passwordTooShort");
        assertThat(fault("ptica na grani 7", "Password2026!"))
                .isEqualTo("/password passwordTooCommon");
        assertThat(fault("Sunce d.o.o.", " ")).isEqualTo("/company required");
        assertThat(TestHttp.browser(port).get("/api/v1/setup").status()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        String wrong =
                """
                {"company":" ","email":"nobody","password":"ptica","language":"tlh","currency":"XXX1"}
                """;
        TestHttp.Answer answer = TestHttp.browser(port).post("/api/v1/setup", wrong);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder(
                        "/company", "/email", "/password", "/language", "/currency");
        assertThat(TestHttp.browser(port).post("/api/v1/setup", "{}").json().path("errors"))
                .hasSize(5);
    }

    @Test
    void the_sample_comes_if_the_program_was_started_with_it_unless_the_founder_says_no() {
        JsonNode needed = TestHttp.browser(port).get("/api/v1/setup").json();
        assertThat(needed.path("sample").isBoolean()).isTrue();
        assertThat(needed.path("sample").asBoolean()).isFalse();

        assertThat(hasSample(null, true)).isTrue();
        assertThat(hasSample(null, false)).isFalse();
        assertThat(hasSample(false, true)).isFalse();
        assertThat(hasSample(true, false)).isTrue();
    }

    @Test
    void a_zone_that_the_database_does_not_know_is_named_with_all_else() {
        SetupController.NewCompany wrong = company("nobody", "Europe/Prague", null);

        assertThatThrownBy(
                        () ->
                                wrong.wanted(
                                        List.of(),
                                        false,
                                        zone -> {
                                            throw CompanyWords.unknownTimeZone(zone.getId());
                                        }))
                .asInstanceOf(type(Invalid.class))
                .extracting(Invalid::violations, list(Violation.class))
                .extracting(Violation::pointer)
                .containsExactly("/email", "/timeZone");
    }

    private static boolean hasSample(@Nullable Boolean wished, boolean started) {
        return company("ana@sunce.rs", null, wished)
                .wanted(List.of(), started, _ -> {})
                .company()
                .sample();
    }

    private static SetupController.NewCompany company(
            String email, @Nullable String zone, @Nullable Boolean sample) {
        return new SetupController.NewCompany(
                "Sunce", null, email, "ptica na grani 7", "en", "EUR", zone, sample);
    }

    private String fault(String right, String wrong) {
        TestHttp.Answer answer =
                TestHttp.browser(port).post("/api/v1/setup", COMPANY.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        return error.path("pointer").asString() + " " + error.path("code").asString();
    }
}
