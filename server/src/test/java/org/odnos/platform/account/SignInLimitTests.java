package org.odnos.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OdnosTest
@ExtendWith(OutputCaptureExtension.class)
@Isolated
class SignInLimitTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @BeforeEach
    @AfterEach
    void nobodyHasTried() {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("delete from control.sign_in_attempt")
                .update();
    }

    @Test
    void guessing_one_account_is_stopped_even_for_the_right_password() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        assertThat(signIn(user.email(), "wrong guess").code()).isEqualTo("signInFailed");
        triedMore(Attempts.PER_ACCOUNT - 2);
        assertThat(signIn(user.email(), "wrong guess").code()).isEqualTo("signInFailed");

        TestHttp.Answer answer = signIn(user.email(), TestUser.PASSWORD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 15 * 60);
    }

    @Test
    void guessing_many_accounts_from_one_address_is_stopped() {
        // What a stranger claims of his address is not believed.
        assertThat(signIn("nobody1@example.com", "x", "203.0.113.1").status()).isEqualTo(401);
        triedMore(Attempts.PER_ADDRESS - 2);
        assertThat(signIn("nobody2@example.com", "x", "203.0.113.2").status()).isEqualTo(401);

        assertThat(signIn("somebody@example.com", "x", "203.0.113.3").status()).isEqualTo(429);
    }

    @Test
    void the_addresses_of_one_IPv6_network_are_one() {
        assertThat(Attempts.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Attempts.network("2001:db8:1:2::9"))
                .isNotEqualTo(Attempts.network("2001:db8:1:3::9"));
        assertThat(Attempts.network("192.0.2.1")).isNotEqualTo(Attempts.network("192.0.2.2"));
    }

    @Test
    void a_right_password_gives_the_counts_back() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        for (int round = 0; round < 3; round++) {
            signIn(user.email(), "wrong guess");
            triedMore(Attempts.PER_ACCOUNT - 2);
            assertThat(signIn(user.email(), TestUser.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void an_unknown_account_is_answered_as_a_wrong_password_is() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);

        String known = withoutTrace(signIn(user.email(), "wrong guess"));
        String unknown = withoutTrace(signIn("nobody@example.com", "wrong guess"));

        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void the_log_has_neither_address_nor_password(CapturedOutput log) {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);

        signIn(user.email(), "wrong guess");
        signIn(user.email(), TestUser.PASSWORD);
        signIn(user.email() + "\u0000", "wrong guess");

        assertThat(log).doesNotContain(user.email(), "wrong guess", TestUser.PASSWORD);
    }

    @Test
    void the_log_tells_who_came_in_and_who_did_not(CapturedOutput log) {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);

        signIn(user.email(), "wrong guess");
        signIn(user.email(), TestUser.PASSWORD);
        signIn("somebody@example.com", "x");
        triedMore(Attempts.PER_ACCOUNT - 1);
        signIn("somebody@example.com", "x");

        assertThat(log.getOut().lines().filter(line -> line.contains("SecurityLog")))
                .anyMatch(line -> line.contains("wrong password"))
                .anyMatch(
                        line ->
                                line.contains("sign-in")
                                        && line.contains("success")
                                        && line.contains(user.id().toString()))
                .anyMatch(line -> line.contains("too many attempts"))
                .noneMatch(line -> line.contains("127.0.0.1"))
                .noneMatch(line -> line.contains("example.com"));
    }

    /** As if each account and address that has tried had done so again; a try takes a while. */
    private static void triedMore(int times) {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("update control.sign_in_attempt set failures = failures + ?")
                .param(times)
                .update();
    }

    private static String withoutTrace(TestHttp.Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private TestHttp.Answer signIn(String email, String password) {
        return signIn(email, password, "203.0.113.1");
    }

    private TestHttp.Answer signIn(String email, String password, String claimedAddress) {
        return TestHttp.browser(port)
                .with("X-Forwarded-For", claimedAddress)
                .post(
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }
}
