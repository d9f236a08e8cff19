package org.odnos.records.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What amounts in other currencies count for. */
@OdnosTest
class WorthTests {

    private static final String DOLLARS = "{'amount':'100','currency':'USD'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;

    @BeforeEach
    void an_administrator() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void money_keeps_its_worth_when_another_rows_money_changes() {
        rate("2020-01-01", "2");
        String deal =
                api.id(
                        api.create(
                                "companies", "{'name':'A','annualRevenue':%s}".formatted(DOLLARS)));
        String other = api.id(api.create("companies", "{'name':'B'}"));
        rate("2020-01-02", "3");

        api.http()
                .post(
                        "/api/v1/companies/batch",
                        "{'update':[{'id':'%s','name':'A2'},{'id':'%s','annualRevenue':'1'}]}"
                                .formatted(deal, other)
                                .replace('\'', '"'));

        assertThat(revenueOfAll()).isEqualTo("201.00");
    }

    @Test
    void money_that_comes_with_its_day_is_worth_what_it_was_then() {
        rate("2020-01-01", "2");
        rate("2024-01-01", "3");

        api.create(
                "companies",
                "{'name':'Then','createdAt':'2021-05-05','annualRevenue':%s}".formatted(DOLLARS));
        api.create("companies", "{'name':'Now','annualRevenue':%s}".formatted(DOLLARS));

        assertThat(revenueOfAll()).isEqualTo("500.00");
    }

    private void rate(String day, String rate) {
        assertThat(
                        api.http()
                                .put("/api/v1/exchange-rates/USD/" + day, "{\"rate\":" + rate + "}")
                                .status())
                .isEqualTo(200);
    }

    private String revenueOfAll() {
        return api.http()
                .post(
                        "/api/v1/companies/aggregate",
                        "{\"measures\":[{\"fn\":\"sum\",\"field\":\"annualRevenue\"}]}")
                .json()
                .at("/totals/sum(annualRevenue)/amount")
                .asString();
    }
}
