package org.odnos.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.odnos.OdnosTest;
import org.odnos.PlantedFault;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Role;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;

@OdnosTest
@ExtendWith(OutputCaptureExtension.class)
@Isolated
class LoggedFaultsApiTests {

    private static final WorkspaceId WORKSPACE = TestWorkspace.another().id();

    @LocalServerPort private int port;

    @Test
    void a_fault_is_logged_by_types_and_places_and_without_the_words_of_people(CapturedOutput log) {
        SQLException cause = new SQLException("Key (name)=(Milica Petrović)", "23505");
        RuntimeException fault = new IllegalStateException("Milica Petrović is there", cause);

        LoggerFactory.getLogger("library").error("It broke", fault);

        assertThat(log)
                .contains("It broke", "\"java.lang.IllegalStateException\"")
                .contains("caused by java.sql.SQLException SQLState 23505")
                .contains("at " + LoggedFaultsApiTests.class.getName() + ".a_fault_is_logged")
                .doesNotContain("Petrović", "Petrovi\\u");
    }

    @Test
    void what_the_database_says_of_a_person_stays_out_of_the_log(CapturedOutput log) {
        TestHttp http = TestHttp.program(port, TestUser.in(WORKSPACE, Role.ADMINISTRATOR).token());

        assertThat(http.post("/api/v1/people", "{\"lastName\":\"Ana\"}").status()).isEqualTo(201);
        try (PlantedFault _ = PlantedFault.in(WORKSPACE, "person", PlantedFault.BROKEN)) {
            assertThat(http.get("/api/v1/people").status()).isEqualTo(500);
        }

        assertThat(log)
                .contains("PSQLException SQLState " + PlantedFault.BROKEN)
                .doesNotContain(PlantedFault.PERSON);
    }
}
