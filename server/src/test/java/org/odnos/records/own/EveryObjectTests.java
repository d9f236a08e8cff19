package org.odnos.records.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** What one can do with records, done with those of a declared object and of a workspace's own. */
@OdnosTest
class EveryObjectTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private ObjectApi api;
    private RecordApi records;
    private String plural = "";

    @BeforeEach
    void a_vehicle_beside_the_declared_objects() {
        api = ObjectApi.of(workspace, port, Role.ADMINISTRATOR);
        records = api.records();
        api.makeVehicle();
    }

    private void use(String object) {
        plural = api.get("/objects/" + object).path("plural").asString();
        api.addColour(object);
        make("Zastava", "red");
        make("Škoda", "blue");
        make("Lada", "red");
    }

    private JsonNode make(String name, String colour) {
        return records.create(plural, "{'name':'%s','colour':'%s'}".formatted(name, colour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "vehicle"})
    void is_listed_counted_grouped_and_shown_on_a_board(String object) {
        use(object);

        JsonNode page =
                records.query(
                        plural,
                        "{'filter':{'field':'colour','op':'eq','value':'red'},'sort':['-name'],"
                                + "'fields':['name','owner','colour'],'count':'exact'}");
        JsonNode board =
                api.post(
                        "/" + plural + "/board",
                        "{'groupBy':'colour','groups':['red','blue'],'measures':[{'fn':'count'}]}",
                        200);
        JsonNode figures =
                api.post(
                        "/" + plural + "/aggregate",
                        "{'groupBy':[{'field':'colour'}],'measures':[{'fn':'count'}]}",
                        200);
        assertThat(RecordApi.texts(page, "name")).containsExactly("Zastava", "Lada");
        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(board.at("/groups/0/measures/count").asInt()).isEqualTo(2);
        assertThat(figures.path("items").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "vehicle"})
    void is_kept_as_a_view_found_and_described_to_programs(String object) {
        use(object);

        JsonNode view =
                api.post(
                        "/views",
                        ("{'object':'%s','name':'Red','kind':'board','audience':'private',"
                                        + "'settings':{'boardBy':'colour'}}")
                                .formatted(object),
                        201);
        JsonNode found = api.get("/search?q=skoda");

        assertThat(view.path("name").asString()).isEqualTo("Red");
        assertThat(found.at("/items/0/object").asString()).isEqualTo(object);
        assertThat(found.at("/items/0/name").asString()).isEqualTo("Škoda");
        assertThat(
                        api.get("/openapi.json")
                                .path("paths")
                                .has("/api/v1/" + plural + "/{id}/changes"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "vehicle"})
    void remembers_what_happened_and_takes_tasks_notes_and_shares(String object) {
        use(object);
        String id = records.id(make("Yugo", "red"));
        String at = "/" + plural + "/" + id;
        api.patch(at, "{'colour':'blue','version':1}");
        String about = "'about':{'object':'%s','id':'%s'}".formatted(object, id);
        records.create("notes", "{'text':'Needs tyres'," + about + "}");
        records.create("tasks", "{'title':'Fetch it'," + about + "}");

        JsonNode timeline = api.get(at + "/timeline").path("items");
        JsonNode changes = api.get(at + "/changes").path("items");

        assertThat(ObjectApi.texts(timeline, "kind")).contains("note", "task");
        assertThat(changes.at("/0/changes/0/label").asString()).isEqualTo("Colour");
        assertThat(changes.at("/0/changes/0/to").asString()).isEqualTo("blue");
        assertThat(records.query("tasks", "{}").at("/items/0/about/name").asString())
                .isEqualTo("Yugo");
        assertThat(records.names(plural, "{'any':{'of':'tasks','where':{}}}"))
                .containsExactly("Yugo");
        ObjectApi seller = ObjectApi.of(workspace, port, Role.SELLER);
        assertThat(seller.records().http().get("/api/v1" + at).status()).isEqualTo(404);
        String user = seller.records().user().id().toString();
        api.put(at + "/shares", "{'items':[{'user':'" + user + "','may':'see'}]}");
        assertThat(seller.get(at).path("name").asString()).isEqualTo("Yugo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "vehicle"})
    void is_changed_by_the_dozen_and_comes_back_from_the_trash(String object) {
        use(object);
        String two = "{'field':'externalId','op':'notEmpty'}";
        JsonNode batch =
                api.post(
                        "/" + plural + "/batch",
                        "{'create':[{'name':'A','externalId':'1'},{'name':'B','externalId':'2'}]}",
                        200);
        api.post(
                "/" + plural + "/batch",
                "{'matchOn':'externalId','create':[{'name':'C','externalId':'2'}]}",
                200);
        JsonNode preview =
                api.post(
                        "/" + plural + "/bulk",
                        "{'filter':" + two + ",'change':{'set':{'colour':'red'}},'preview':true}",
                        200);
        String first = batch.at("/results/0/id").asString();
        api.delete("/" + plural + "/" + first);

        assertThat(preview.path("changed").asInt()).isEqualTo(2);
        assertThat(records.names(plural, two)).containsExactly("C");
        assertThat(RecordApi.texts(api.get("/" + plural + "?deleted=true"), "name"))
                .containsExactly("A");
        api.post("/" + plural + "/" + first + "/restore", "", 200);
        assertThat(records.names(plural, two)).containsExactly("A", "C");
    }
}
