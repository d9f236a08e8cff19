package org.odnos.people.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

@OdnosTest
class CompanyRulesTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;

    private TestRecords records;
    private Caller caller;

    @BeforeEach
    void somebody() {
        records = new TestRecords(writer, queries);
        caller =
                TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                        .caller(workspace, Role.ADMINISTRATOR);
    }

    @Test
    void a_company_may_belong_to_another() {
        UUID top = company("Holding");
        UUID middle = below(company("Group"), top);

        assertThat(CurrentCaller.call(caller, () -> records.value("company", middle, "parent")))
                .isEqualTo(top);
    }

    @Test
    void nobody_is_above_itself_however_far_up() {
        UUID top = company("Holding");
        UUID middle = below(company("Group"), top);
        UUID bottom = below(company("Branch"), middle);

        assertThatThrownBy(() -> below(top, bottom))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.violations().getFirst().code())
                                        .isEqualTo("company.own-parent"));
        assertThatThrownBy(() -> below(top, top)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_number_of_employees_is_not_negative() {
        assertThatThrownBy(
                        () ->
                                CurrentCaller.call(
                                        caller,
                                        () ->
                                                records.create(
                                                        "company",
                                                        "{'name':'Odd','employees':-1}")))
                .isInstanceOf(Invalid.class);
    }

    private UUID company(String name) {
        return CurrentCaller.call(
                caller, () -> records.create("company", "{'name':'" + name + "'}"));
    }

    private UUID below(UUID company, UUID parent) {
        CurrentCaller.run(
                caller, () -> records.update("company", company, "{'parent':'" + parent + "'}"));
        return company;
    }
}
