package org.odnos.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.Filter;
import org.odnos.records.query.Page;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.SaveKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@OdnosTest
@SuppressWarnings("NullAway.Init") // Made in the binding of a caller.
class NextTaskOrderTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort private int port;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;

    private TestRecords records;
    private Caller caller;
    private UUID early;
    private UUID late;
    private UUID none;
    private UUID call;

    @BeforeEach
    void three_deals() {
        records = new TestRecords(writer, queries);
        caller =
                TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                        .caller(workspace, Role.ADMINISTRATOR);
        CurrentCaller.run(caller, this::create);
    }

    private void create() {
        DealFixtures.in(records);
        none = records.create("deal", "{'name':'None'}");
        late = records.create("deal", "{'name':'Late'}");
        early = records.create("deal", "{'name':'Early'}");
        task(late, "2026-05-02T09:00:00Z");
        task(early, "2026-05-03T09:00:00Z");
        call = task(early, "2026-05-01T09:00:00Z");
    }

    @Test
    void deals_come_by_their_next_task_and_those_without_one_last() {
        CurrentCaller.run(caller, this::isOrdered);
    }

    private void isOrdered() {
        assertThat(order("nextTask")).containsExactly("Early", "Late", "None");
        assertThat(order("-nextTask")).containsExactly("Late", "Early", "None");
    }

    @Test
    void a_task_that_is_done_moved_or_deleted_is_next_no_more() {
        CurrentCaller.run(caller, this::follows);
    }

    private void follows() {
        records.update("task", call, "{'status':'done'}");
        assertThat(order("nextTask")).containsExactly("Late", "Early", "None");

        records.update("task", call, "{'status':'open'}");
        assertThat(order("nextTask")).containsExactly("Early", "Late", "None");

        records.update("task", call, "{'about':{'object':'deal','id':'%s'}}".formatted(none));
        assertThat(order("nextTask")).containsExactly("None", "Late", "Early");

        records.delete("task", call);
        assertThat(order("nextTask")).containsExactly("Late", "Early", "None");

        writer.save("task", new Change(SaveKind.RESTORE, call, null, TestRecords.json("{}"), ""));
        records.update("task", call, "{'dueAt':'2026-05-09T09:00:00Z'}");
        assertThat(order("nextTask")).containsExactly("Late", "Early", "None");
    }

    @Test
    void nobody_orders_deals_by_tasks_of_which_he_sees_fewer() {
        TestHttp boss =
                TestHttp.program(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR).token());
        TestHttp seller = TestHttp.program(port, TestUser.in(workspace.id(), Role.SELLER).token());
        assertThat(seller.get("/api/v1/deals?sort=nextTask").status()).isEqualTo(200);

        TestHttp.Answer decided =
                boss.put(
                        "/api/v1/role-access",
                        """
                        {"items":[{"role":"seller","object":"deal","see":"all","create":"own","edit":"own",
                          "delete":"own"}],"fields":[]}
                        """);

        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(seller.get("/api/v1/deals?sort=nextTask").json().at("/errors/0/code").asString())
                .isEqualTo("query.not-sortable");
        assertThat(isSortable(seller)).isFalse();
        assertThat(isSortable(boss)).isTrue();
    }

    private static boolean isSortable(TestHttp who) {
        for (JsonNode field : who.get("/api/v1/objects/deal").json().path("fields")) {
            if (field.path("key").asString().equals("nextTask")) {
                return field.path("sortable").asBoolean();
            }
        }
        throw new AssertionError("a deal has a next task");
    }

    /** One row a page, so that pages end before, among and behind the missing ones. */
    private List<String> order(String sort) {
        List<String> names = new ArrayList<>();
        RecordQuery query =
                RecordQuery.of("deal", Filter.everything(), 1).withSort(List.of(sort, "name"));
        Page page = queries.list(query);
        page.items().forEach(item -> names.add((String) item.get("name")));
        while (page.next() != null) {
            page = queries.list(query.withAfter(page.next()));
            page.items().forEach(item -> names.add((String) item.get("name")));
        }
        return names;
    }

    private UUID task(UUID deal, String due) {
        return records.create(
                "task",
                "{'title':'Call','dueAt':'%s','about':{'object':'deal','id':'%s'}}"
                        .formatted(due, deal));
    }
}
