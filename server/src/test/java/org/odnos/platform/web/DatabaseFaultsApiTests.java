package org.odnos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.odnos.OdnosTest;
import org.odnos.PlantedFault;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

@OdnosTest
@Isolated
class DatabaseFaultsApiTests {

    private static final WorkspaceId WORKSPACE = TestWorkspace.another().id();
    private static final String ANA = "{\"lastName\":\"Ana\"}";

    @LocalServerPort private int port;
    private TestHttp http = TestHttp.browser(0);

    @BeforeEach
    void aProgram() {
        http = TestHttp.program(port, TestUser.in(WORKSPACE, Role.ADMINISTRATOR).token());
    }

    @Test
    void a_statement_that_takes_too_long_is_answered_as_such_in_a_list_and_in_a_save() {
        assertThat(http.post("/api/v1/people", ANA).status()).isEqualTo(201);
        try (PlantedFault _ = PlantedFault.in(WORKSPACE, "person", PlantedFault.TOO_SLOW)) {
            for (TestHttp.Answer answer :
                    new TestHttp.Answer[] {
                        http.get("/api/v1/people"), http.post("/api/v1/people", ANA)
                    }) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("tookTooLong");
            }
        }
    }

    @Test
    void a_lock_waited_for_too_long_invites_to_try_again() {
        try (PlantedFault _ = PlantedFault.in(WORKSPACE, "person", PlantedFault.LOCKED)) {
            TestHttp.Answer answer = http.post("/api/v1/people", ANA);

            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("busy");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }
}
