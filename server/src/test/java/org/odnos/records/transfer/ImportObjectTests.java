package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestRace;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.table.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** When a file may be taken for records of another object, and by whom. */
@OdnosTest
@SuppressWarnings("NullAway.Init") // Made in the binding of a caller.
class ImportObjectTests {

    private static final String COMPANIES =
            """
            Company name,VAT,Industry,Employees,Website
            Dunaj a.s.,27082440,Building,120,dunaj.example
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private Imports imports;
    @Autowired private ImportStore store;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private Caller caller;
    private Import one;

    @BeforeEach
    void companies_sent_as_people() throws IOException {
        caller =
                TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                        .caller(workspace, Role.ADMINISTRATOR);
        byte[] file = COMPANIES.getBytes(StandardCharsets.UTF_8);
        one =
                CurrentCaller.call(
                        caller,
                        () ->
                                imports.upload(
                                        "person",
                                        new Upload("export.csv", file.length),
                                        () -> new ByteArrayInputStream(file)));
    }

    @Test
    void a_mapping_for_one_object_is_not_kept_for_another() {
        Mapping forPeople = one.mapping();
        Problem late =
                new TestRace(workspace, transactions, "import", caller)
                        .between(() -> change("company", null), () -> change(null, forPeople));

        assertThat(late).isInstanceOf(Conflict.class).hasMessageContaining("stale");
        Import kept = CurrentCaller.call(caller, () -> imports.get(one.id()));
        assertThat(kept.object()).isEqualTo("company");
        assertThat(kept.mapping().columns().getFirst().field()).isEqualTo("name");
    }

    @Test
    void what_a_broken_run_has_begun_with_stays() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ ->
                                CurrentCaller.run(
                                        caller,
                                        () -> {
                                            store.begin(one, Status.RUNNING, Ids.next());
                                            store.status(one.id(), Status.FAILED);
                                        }));

        CurrentCaller.run(
                caller,
                () -> {
                    assertThatThrownBy(() -> change("company", null))
                            .isInstanceOf(Conflict.class)
                            .hasMessageContaining("import.already-run");
                    assertThat(imports.likelier(imports.get(one.id()))).isNull();
                    change("person", one.mapping());
                });
    }

    @Test
    void who_may_not_create_companies_is_not_led_to_them() {
        ImportApi boss = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
        TestHttp.Answer rights =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[{"role":"seller","object":"company","see":"all",
                                  "create":"none","edit":"none","delete":"none"}]}
                                """);
        assertThat(rights.status()).as(rights.text()).isEqualTo(200);
        ImportApi seller = ImportApi.of(workspace, port, Role.SELLER);

        JsonNode sent = seller.uploaded("person", "export.csv", COMPANIES);
        TestHttp.Answer changed =
                seller.http().patch(ImportApi.address(sent), "{\"object\":\"company\"}");
        TestHttp.Answer guessed =
                seller.upload(null, "export.csv", COMPANIES.getBytes(StandardCharsets.UTF_8));

        assertThat(sent.path("likelier").isNull()).isTrue();
        assertThat(changed.status()).as(changed.text()).isEqualTo(403);
        assertThat(seller.get(sent).path("object").asString()).isEqualTo("person");
        assertThat(guessed.json().path("object").asString("")).isNotEqualTo("company");
        assertThat(boss.uploaded("person", "export.csv", COMPANIES).path("likelier").asString())
                .isEqualTo("company");
    }

    private void change(@Nullable String object, @Nullable Mapping mapping) {
        try {
            imports.change(one.id(), new Import.Change(object, Table.Wanted.NOTHING, mapping));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
