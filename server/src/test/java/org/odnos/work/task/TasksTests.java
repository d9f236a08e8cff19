package org.odnos.work.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.change.Timeline;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@OdnosTest
class TasksTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private Timeline timeline;

    private TestRecords records;
    private TestUser user;
    private Caller caller;
    private String about = "";
    private UUID company;

    @BeforeEach
    void a_company() {
        records = new TestRecords(writer, queries);
        user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        caller = user.caller(workspace, Role.ADMINISTRATOR);
        company = create("company", "{'name':'Acme'}");
        about = "'about':{'object':'company','id':'" + company + "'}";
    }

    @Test
    void a_task_is_something_to_do_and_open_unless_said_otherwise() {
        UUID task = create("task", "{'title':'Call'}");

        assertThat(value(task, "kind")).isEqualTo("todo");
        assertThat(value(task, "status")).isEqualTo("open");
        assertThat(value(task, "allDay")).isEqualTo(false);
        assertThat(value(task, "owner")).isEqualTo(user.id());
    }

    @Test
    void a_done_task_knows_since_when_and_an_open_one_does_not() {
        UUID task = create("task", "{'title':'Call'}");

        update(task, "{'status':'done'}");
        assertThat(value(task, "doneAt")).isNotNull();

        update(task, "{'status':'open'}");
        assertThat(value(task, "doneAt")).isNull();
    }

    @Test
    void tasks_and_notes_are_on_the_timeline_of_what_they_are_about() {
        UUID task = create("task", "{'title':'Call'," + about + "}");
        create("note", "{'text':'Wants a discount'," + about + "}");
        create("task", "{'title':'About nothing'}");

        List<Map<String, @Nullable Object>> items = told();

        assertThat(items).extracting(item -> item.get("kind")).containsExactly("note", "task");
        assertThat(items.get(0).get("note")).asString().contains("Wants a discount");
        assertThat(items.get(1).get("task"))
                .asString()
                .contains("title=Call", "status=open", task.toString());
    }

    @Test
    void a_seller_does_not_see_what_is_about_another_ones_customer() {
        UUID task = create("task", "{'title':'Call'," + about + "}");
        Caller seller = TestUser.in(workspace.id(), Role.SELLER).caller(workspace, Role.SELLER);

        assertThat(CurrentCaller.call(seller, () -> queries.find("task", task, List.of("id"))))
                .isEmpty();
    }

    @Test
    void nobody_has_tasks_about_a_stage_or_a_task() {
        UUID task = create("task", "{'title':'Call'}");
        UUID pipeline = create("pipeline", "{'name':'Sales'}");

        for (RecordRef ref :
                List.of(new RecordRef("task", task), new RecordRef("pipeline", pipeline))) {
            assertThatThrownBy(
                            () ->
                                    create(
                                            "task",
                                            "{'title':'x','about':{'object':'%s','id':'%s'}}"
                                                    .formatted(ref.object(), ref.id())))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void a_note_says_something_about_somebody() {
        assertThatThrownBy(() -> create("note", "{'text':' ','title':'x'," + about + "}"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> create("note", "{'text':'Alone'}")).isInstanceOf(Invalid.class);
    }

    private UUID create(String object, String fields) {
        return CurrentCaller.call(caller, () -> records.create(object, fields));
    }

    private void update(UUID task, String fields) {
        CurrentCaller.run(caller, () -> records.update("task", task, fields));
    }

    private @Nullable Object value(UUID task, String field) {
        return CurrentCaller.call(caller, () -> records.value("task", task, field));
    }

    private List<Map<String, @Nullable Object>> told() {
        return CurrentCaller.call(
                caller,
                () ->
                        timeline.of(
                                        new RecordRef("company", company),
                                        Set.of("note", "task"),
                                        new Timeline.Part(10, null, null))
                                .items());
    }
}
