package org.odnos.platform.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

@OdnosTest
class CompanySettingsApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
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
