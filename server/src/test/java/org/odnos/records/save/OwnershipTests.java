package org.odnos.records.save;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

@OdnosTest
class OwnershipTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordWriter writer;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    /** Else the note would go on belonging to the former owner's sight. */
    @Test
    void what_a_note_is_about_keeps_its_owner_until_the_note_is_saved() {
        TestUser user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        CurrentCaller.run(
                user.caller(workspace, Role.ADMINISTRATOR),
                () -> {
                    UUID company = writer.save("company", create(object().put("name", "Zenith")));
                    inTransaction(
                            () -> {
                                writer.save("note", create(noteAbout(company)));
                                assertThatThrownBy(() -> changeOwnerMeanwhile(company))
                                        .isInstanceOf(DataAccessException.class)
                                        .rootCause()
                                        .hasMessageContaining("lock timeout");
                            });
                });
    }

    private void changeOwnerMeanwhile(UUID company) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(
                _ -> {
                    jdbc.sql("set local lock_timeout = '50ms'").update();
                    writer.save("company", Change.update(company, null, object().putNull("owner")));
                });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static Change create(ObjectNode fields) {
        return Change.create(fields, "");
    }

    private static ObjectNode noteAbout(UUID company) {
        ObjectNode note = object().put("text", "Knows them");
        note.putObject("about").put("object", "company").put("id", company.toString());
        return note;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
