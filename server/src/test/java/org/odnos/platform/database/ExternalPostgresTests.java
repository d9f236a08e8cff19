package org.odnos.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
