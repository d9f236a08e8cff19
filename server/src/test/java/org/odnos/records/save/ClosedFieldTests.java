package org.odnos.records.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is required of everybody but of those to whom it is closed. */
@OdnosTest
class ClosedFieldTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"none", "see"})
    void a_required_field_that_is_closed_to_a_role_keeps_nobody_in_it_from_saving(String access) {
        RecordApi boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        boss.http()
                .post(
                        "/api/v1/objects/company/fields",
                        """
                        {"key":"rating","type":"text","required":true,"labels":{"en":"Rating"}}
                        """);
        boss.http()
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[],"fields":[{"role":"seller","object":"company","field":"rating","access":"%s"}]}
                        """
                                .formatted(access));

        String made = seller.id(seller.create("companies", "{'name':'Firm'}"));
        TestHttp.Answer named =
                seller.http().patch("/api/v1/companies/" + made, "{\"city\":\"Brno\"}");

        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(boss.http().post("/api/v1/companies", "{\"name\":\"Other\"}").status())
                .isEqualTo(422);
    }
}
