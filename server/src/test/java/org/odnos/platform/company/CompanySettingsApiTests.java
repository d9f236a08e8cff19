package org.odnos.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@OdnosTest
class CompanySettingsApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
    @TestWorkspace.Alone
    void an_administrator_changes_what_he_names_and_all_see_it_at_once() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TestHttp seller = program(Role.SELLER);
        seller.get("/api/v1/session");

        TestHttp.Answer changed =
                boss.patch("/api/v1/company-settings", "{\"name\":\"Sunce\",\"currency\":\"RSD\"}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(seller.get("/api/v1/company-settings").json());
        assertThat(changed.json().path("language").asString()).isEqualTo("en");
        assertThat(changed.json().path("timeZone").asString()).isEqualTo("Europe/Belgrade");
        assertThat(seller.get("/api/v1/session").json().at("/company/currency").asString())
                .isEqualTo("RSD");
    }

    @Test
    void others_may_only_read_them_and_wrong_values_are_named() {
        assertThat(program(Role.MANAGER).patch("/api/v1/company-settings", "{}").status())
                .isEqualTo(403);
        TestHttp boss = program(Role.ADMINISTRATOR);

        assertThat(fault(boss, "{\"timeZone\":\"Mars\"}")).isEqualTo("unknownTimeZone");
        assertThat(fault(boss, "{\"currency\":\"XAU\"}")).isEqualTo("unknownCurrency");
        assertThat(fault(boss, "{\"name\":\" \"}")).isEqualTo("required");
    }

    @Test
    void a_time_zone_is_a_place_that_the_database_knows_too() {
        TestHttp boss = program(Role.ADMINISTRATOR);

        for (String zone : List.of("+02:00", "UTC+3", "GMT", "Europe/belgrade", "")) {
            assertThat(fault(boss, "{\"timeZone\":\"%s\"}".formatted(zone)))
                    .as(zone)
                    .isEqualTo("unknownTimeZone");
        }
        for (String zone : List.of("UTC", "Asia/Baku")) {
            assertThat(change(boss, "{\"timeZone\":\"%s\"}".formatted(zone)).status())
                    .as(zone)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_currency_stays_while_amounts_are_counted_in_it() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TestHttp.Answer desk =
                boss.post(
                        "/api/v1/products",
                        "{\"name\":\"Desk\",\"price\":{\"amount\":\"5\",\"currency\":\"EUR\"}}");
        assertThat(desk.status()).as(desk.text()).isEqualTo(201);
        boss.delete("/api/v1/products/" + desk.json().path("id").asString());

        TestHttp.Answer refused = change(boss, "{\"name\":\"Sunce\",\"currency\":\"RSD\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/currency");
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("currency.has-amounts");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("EUR");
        assertThat(change(boss, "{\"name\":\"Sunce\",\"currency\":\"EUR\"}").status())
                .isEqualTo(200);
    }

    @Test
    @TestWorkspace.Alone
    void the_currency_stays_while_there_are_rates_in_it() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        boss.put("/api/v1/exchange-rates/USD/2026-01-01", "{\"rate\":0.9}");

        assertThat(fault(boss, "{\"currency\":\"RSD\"}")).isEqualTo("currency.has-rates");
        boss.delete("/api/v1/exchange-rates/USD/2026-01-01");
        assertThat(change(boss, "{\"currency\":\"RSD\"}").status()).isEqualTo(200);
        assertThat(logged("exchangeRate")).contains("USD 2026-01-01").contains("0.9");
        assertThat(logged("companySettings")).contains("currency").contains("EUR");
    }

    @Test
    @TestWorkspace.Alone
    void the_currency_stays_while_an_import_is_at_work() {
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into import (id, object, status, created_at,
                                                    created_by, caller, file_name, file_size,
                                                    encoding, delimiter, header_line, row_count,
                                                    columns, mapping)
                                                values (:id, 'product', 'running', now(), :id,
                                                    '{}', 'p.csv', 1, 'UTF-8', ',', 1, 1, '[]', '{}')
                                                """)
                                        .param("id", Ids.next())
                                        .update());

        assertThat(fault(program(Role.ADMINISTRATOR), "{\"currency\":\"RSD\"}"))
                .isEqualTo("currency.import-at-work");
    }

    @Test
    void what_two_change_at_the_same_time_is_both_kept() throws Exception {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TransactionTemplate another =
                new TransactionTemplate(
                        new DataSourceTransactionManager(TestDatabase.get().dataSource()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<TestHttp.Answer> later =
                    Objects.requireNonNull(
                            another.execute(
                                    _ -> {
                                        rename("Zora");
                                        Future<TestHttp.Answer> waiting =
                                                threads.submit(
                                                        () ->
                                                                change(
                                                                        boss,
                                                                        "{\"timeZone\":\"UTC\"}"));
                                        await().until(this::isSomebodyWaiting);
                                        return waiting;
                                    }));

            assertThat(later.get().json().path("name").asString()).isEqualTo("Zora");
        }
        TestHttp.Answer now = boss.get("/api/v1/company-settings");
        assertThat(now.text()).contains("Zora").contains("UTC");
    }

    private void rename(String name) {
        workspace
                .jdbc()
                .sql("update control.workspace set name = ? where id = ?")
                .params(List.of(name, workspace.id().value()))
                .update();
    }

    private boolean isSomebodyWaiting() {
        return JdbcClient.create(TestDatabase.get().dataSource())
                .sql(
                        """
                        select exists (select from pg_stat_activity
                            where wait_event_type = 'Lock' and query like '%control.workspace%')
                        """)
                .query(Boolean.class)
                .single();
    }

    /** What the change log has of such settings, as one text. */
    private String logged(String what) {
        return workspace.read(
                String.class,
                """
                select string_agg(fields::text, ' ')
                from change where object = ?
                """,
                what);
    }

    private static TestHttp.Answer change(TestHttp boss, String change) {
        return boss.patch("/api/v1/company-settings", change);
    }

    private static String fault(TestHttp boss, String change) {
        return boss.patch("/api/v1/company-settings", change)
                .json()
                .at("/errors/0/code")
                .asString();
    }

    private TestHttp program(Role role) {
        return TestHttp.program(port, TestUser.in(workspace.id(), role).token());
    }
}
