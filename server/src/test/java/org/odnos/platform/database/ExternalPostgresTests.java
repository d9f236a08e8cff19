package org.odnos.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.odnos.TestDatabase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

class ExternalPostgresTests {

    @Test
    void a_plus_in_a_password_is_a_plus() {
        DatabaseAccess access =
                ExternalPostgres.parse(
                        "postgresql://crm:a+b%40c@db.example.com/odnos?sslmode=require");

        assertThat(access.user()).isEqualTo("crm");
        assertThat(access.password()).isEqualTo("a+b@c");
        assertThat(access.url())
                .isEqualTo("jdbc:postgresql://db.example.com/odnos?sslmode=require");
    }

    @Test
    void what_the_driver_decodes_is_handed_on_as_it_was_written() {
        DatabaseAccess access =
                ExternalPostgres.parse(
                        "jdbc:postgresql://db:5433/odnos?user=crm&password=a+b&options=-c%20jit=off");

        assertThat(access.password()).isEqualTo("a+b");
        assertThat(access.url()).isEqualTo("jdbc:postgresql://db:5433/odnos?options=-c%20jit=off");
    }

    @Test
    void a_mistyped_address_is_refused_without_its_password() {
        assertThatThrownBy(() -> ExternalPostgres.parse("postgresql://crm:se cret@db/odnos"))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("--database-url")
                .hasMessageNotContaining("cret");
    }

    @Test
    void one_that_does_not_answer_is_named_without_its_password() throws IOException {
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }

        assertThatThrownBy(() -> ExternalPostgres.at(url(closed)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The database jdbc:postgresql://127.0.0.1:" + closed)
                .hasMessageContaining("cannot be used: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void one_that_knows_nobody_of_this_name_says_so() {
        String place = TestDatabase.get().access().url().substring("jdbc:postgresql://".length());

        assertThatThrownBy(() -> ExternalPostgres.at("postgresql://nobody_here:secret@" + place))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("nobody_here")
                .hasMessageNotContaining("secret");
    }

    @Test
    void one_that_is_too_old_is_refused_by_its_version() throws IOException {
        try (OldPostgres old = new OldPostgres()) {
            assertThatThrownBy(() -> ExternalPostgres.at(url(old.port())))
                    .isInstanceOf(StartFault.class)
                    .hasMessage("Odnos needs PostgreSQL 16 or newer and this is 15.4.");
        }
    }

    private static String url(int port) {
        return "postgresql://crm:secret@127.0.0.1:" + port + "/odnos";
    }
}
