package org.odnos.people.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

@OdnosTest
class EmploymentTests {

    @RegisterExtension static final TestWorkspace WORKSPACE = new TestWorkspace();

    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private EmploymentSweep sweep;

    private TestRecords records;
    private EmploymentRows stored;
    private Caller who;
    private String today;
    private UUID oak;
    private UUID pine;

    @BeforeEach
    void two_companies() {
        records = new TestRecords(writer, queries);
        stored = new EmploymentRows(queries);
        who = TestUser.in(WORKSPACE.id(), Role.ADMINISTRATOR).caller(WORKSPACE, Role.ADMINISTRATOR);
        today = LocalDate.now(WORKSPACE.administrator().zone()).toString();
        oak = company("Oak");
        pine = company("Pine");
    }

    @Test
    void who_is_added_with_a_company_works_there_nobody_knows_since_when() {
        UUID ana = person(oak, "Director");

        assertThat(stored.told(ana)).containsExactly("Oak Director null null main");
    }

    @Test
    void another_company_ends_the_former_employment_and_begins_one() {
        UUID ana = person(oak, "Director");

        update("person", ana, "{'company':'%s'}".formatted(pine));

        assertThat(stored.told(ana))
                .containsExactlyInAnyOrder(
                        "Oak Director null " + today + " ",
                        "Pine Director " + today + " null main");
    }

    @Test
    void what_is_changed_back_the_same_day_leaves_no_trace() {
        UUID ana = person(oak, "Director");

        update("person", ana, "{'company':'%s'}".formatted(pine));
        update("person", ana, "{'company':'%s'}".formatted(oak));

        assertThat(stored.told(ana)).containsExactly("Oak Director null null main");
    }

    @Test
    void no_company_ends_the_employment() {
        UUID ana = person(oak, "Director");

        update("person", ana, "{'company':null}");

        assertThat(stored.told(ana)).containsExactly("Oak Director null " + today + " ");
        assertThat(records.value("person", ana, "position")).isNull();
    }

    @Test
    void position_is_one_thing_on_both() {
        UUID ana = person(oak, "Director");

        update("person", ana, "{'position':'Owner'}");
        assertThat(stored.told(ana)).containsExactly("Oak Owner null null main");

        update("employment", stored.ids(ana).getFirst(), "{'position':'Adviser'}");
        assertThat(records.value("person", ana, "position")).isEqualTo("Adviser");
    }

    @Test
    void a_new_main_employment_is_the_persons_company_and_the_other_goes_on() {
        UUID ana = person(oak, "Director");

        job(ana, pine, "'position':'Adviser','main':true");

        assertThat(records.value("person", ana, "company")).isEqualTo(pine);
        assertThat(records.value("person", ana, "position")).isEqualTo("Adviser");
        assertThat(stored.told(ana))
                .containsExactlyInAnyOrder(
                        "Oak Director null null ", "Pine Adviser null null main");
    }

    @Test
    void a_second_employment_is_not_the_main_one_by_itself_and_takes_its_place_when_that_ends() {
        UUID ana = person(oak, "Director");
        job(ana, pine, "'position':'Adviser'");
        assertThat(records.value("person", ana, "company")).isEqualTo(oak);

        update("employment", stored.mainOf(ana), "{'endedOn':'%s'}".formatted(today));

        assertThat(records.value("person", ana, "company")).isEqualTo(pine);
        assertThat(records.value("person", ana, "position")).isEqualTo("Adviser");
    }

    @Test
    void the_only_employment_that_is_deleted_leaves_no_company_and_comes_back_with_it() {
        UUID ana = person(oak, "Director");
        UUID job = stored.mainOf(ana);

        delete(job);
        assertThat(records.value("person", ana, "company")).isNull();

        restore(job);
        assertThat(records.value("person", ana, "company")).isEqualTo(oak);
    }

    @Test
    void one_that_comes_back_does_not_push_another_main_one_aside() {
        UUID ana = person(oak, "Director");
        UUID job = stored.mainOf(ana);
        delete(job);
        job(ana, pine, "'main':true");

        restore(job);

        assertThat(records.value("person", ana, "company")).isEqualTo(pine);
        assertThat(stored.told(ana)).filteredOn(one -> one.endsWith("main")).hasSize(1);
    }

    @Test
    void past_employments_change_nothing_about_today() {
        UUID ana = person(oak, "Director");

        job(ana, pine, "'startedOn':'2010-01-01','endedOn':'2014-05-31'");

        assertThat(records.value("person", ana, "company")).isEqualTo(oak);
        assertThat(stored.told(ana)).contains("Pine null 2010-01-01 2014-05-31 ");
    }

    @Test
    void an_employment_does_not_end_before_it_began() {
        refused(
                "employment.ends-before-start",
                "'startedOn':'2014-01-01','endedOn':'2010-05-31'",
                person(oak, "Director"),
                pine);
    }

    @Test
    void nobody_works_at_a_company_twice_at_a_time() {
        refused("employment.twice", "'position':'Owner'", person(oak, "Director"), oak);
    }

    @Test
    void a_past_employment_is_not_the_main_one() {
        refused(
                "employment.past-is-not-main",
                "'endedOn':'2010-05-31','main':true",
                person(oak, "Director"),
                pine);
    }

    @Test
    void an_employment_that_was_to_end_is_over_on_that_day_without_a_save() {
        UUID ana = person(oak, "Director");
        UUID job = stored.mainOf(ana);
        WORKSPACE
                .transaction()
                .executeWithoutResult(
                        _ ->
                                WORKSPACE
                                        .jdbc()
                                        .sql(
                                                "update employment set ended_on = current_date - 1"
                                                        + " where id = ?")
                                        .param(job)
                                        .update());

        sweep.sweep();

        assertThat(records.value("person", ana, "company")).isNull();
        assertThat(records.value("employment", job, "main")).isEqualTo(false);
    }

    @Test
    void many_people_get_their_employments_in_one_save() {
        List<Change> people =
                IntStream.range(0, 300)
                        .mapToObj(at -> at % 2 == 0 ? oak : pine)
                        .map("{'lastName':'Many','company':'%s'}"::formatted)
                        .map(fields -> Change.create(TestRecords.json(fields), ""))
                        .toList();
        CurrentCaller.run(who, () -> writer.save("person", people, Options.ATOMIC));

        assertThat(stored.at(oak)).isEqualTo(150);
    }

    @Test
    void somebody_who_only_sees_a_person_does_not_change_where_he_works() {
        TestUser seller = TestUser.in(WORKSPACE.id(), Role.SELLER);
        Caller caller = seller.caller(WORKSPACE, Role.SELLER);
        UUID ana = person(oak, "Director");
        UUID job = stored.mainOf(ana);
        update("employment", job, "{'owner':'%s'}".formatted(seller.id()));

        refused(
                "employment.person-not-yours",
                () ->
                        CurrentCaller.run(
                                caller,
                                () -> records.update("employment", job, "{'position':'Owner'}")));
    }

    @Test
    void who_gets_a_person_sees_where_that_person_worked() {
        TestUser seller = TestUser.in(WORKSPACE.id(), Role.SELLER);
        Caller caller = seller.caller(WORKSPACE, Role.SELLER);
        UUID ana = person(oak, "Director");
        UUID bob = person(oak, "Driver");

        update("person", ana, "{'owner':'%s'}".formatted(seller.id()));

        CurrentCaller.run(
                caller,
                () -> {
                    assertThat(stored.told(ana)).hasSize(1);
                    assertThat(stored.told(bob)).isEmpty();
                });
    }

    private UUID company(String name) {
        return create("company", "{'name':'%s'}".formatted(name));
    }

    private UUID create(String object, String fields) {
        return CurrentCaller.call(who, () -> records.create(object, fields));
    }

    private void update(String object, UUID id, String fields) {
        CurrentCaller.run(who, () -> records.update(object, id, fields));
    }

    private void delete(UUID job) {
        CurrentCaller.run(who, () -> records.delete("employment", job));
    }

    private void restore(UUID job) {
        CurrentCaller.run(who, () -> writer.save("employment", Change.restore(job)));
    }

    private void refused(String code, String fields, UUID person, UUID company) {
        refused(code, () -> job(person, company, fields));
    }

    private static void refused(String code, ThrowingCallable save) {
        assertThatThrownBy(save)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.violations().getFirst().code()).isEqualTo(code));
    }

    private UUID person(UUID company, String position) {
        return create(
                "person",
                "{'lastName':'Ana','company':'%s','position':'%s'}".formatted(company, position));
    }

    private UUID job(UUID person, UUID company, String fields) {
        return create(
                "employment",
                "{'person':'%s','company':'%s',%s}".formatted(person, company, fields));
    }
}
