package org.odnos.records.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** Objects that a workspace adds, changes, deletes and takes back. */
@OdnosTest
class OwnObjectTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private ObjectTrash trash;

    private ObjectApi api;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        api = ObjectApi.of(workspace, port, Role.ADMINISTRATOR);
        records = api.records();
    }

    @Test
    void an_object_lives_at_its_address_at_once_with_the_names_and_columns_it_was_given() {
        JsonNode made =
                api.post(
                        "/objects",
                        "{'labels':{'en':'Service contract','sr-Latn':'Ugovor'},"
                                + "'pluralLabels':{'en':'Service contracts'},'icon':'certificate',"
                                + "'nameLabels':{'en':'Number'}}",
                        201);
        api.field("serviceContract", "{'type':'date','labels':{'en':'Ends on'}}");
        records.create("service-contracts", "{'name':'7/2026','endsOn':'2026-12-31'}");
        JsonNode read = api.get("/objects/serviceContract");

        assertThat(made.path("name").asString()).isEqualTo("serviceContract");
        assertThat(made.path("own").asBoolean()).isTrue();
        assertThat(made.at("/fields/0/label").asString()).isEqualTo("Number");
        assertThat(read.path("columns").toString())
                .isEqualTo("[\"name\",\"endsOn\",\"owner\",\"createdAt\"]");
        assertThat(read.at("/permissions/create").asString()).isEqualTo("all");
        JsonNode changed =
                api.patch(
                        "/objects/serviceContract",
                        "{'pluralLabels':{'en':'Contracts'},'icon':'key','sort':'-endsOn',"
                                + "'columns':['name','endsOn']}");
        assertThat(changed.path("pluralLabel").asString()).isEqualTo("Contracts");
        assertThat(changed.path("icon").asString()).isEqualTo("key");
        assertThat(changed.path("sort").asString()).isEqualTo("-endsOn");
        api.delete("/objects/serviceContract/fields/endsOn");
        assertThat(api.get("/objects/serviceContract").path("columns").toString())
                .isEqualTo("[\"name\"]");
        assertThat(records.names("service-contracts", "{}")).containsExactly("7/2026");
    }

    @Test
    void names_that_clash_and_settings_that_do_not_exist_are_refused() {
        api.makeVehicle();

        assertThat(refused("'name':'company','labels':{'en':'X'}"))
                .isEqualTo("/name object.name-taken");
        assertThat(refused("'name':'Car','labels':{'en':'X'}"))
                .isEqualTo("/name object.name-invalid");
        assertThat(refused("'name':'order','labels':{'en':'X'}"))
                .isEqualTo("/name object.name-reserved");
        assertThat(refused("'name':'x','plural':'imports','labels':{'en':'X'}"))
                .isEqualTo("/plural object.name-reserved");
        assertThat(refused("'name':'x','plural':'VEHICLES','labels':{'en':'X'}"))
                .isEqualTo("/plural object.name-invalid");
        assertThat(refused("'name':'vehicles','labels':{'en':'X'}"))
                .isEqualTo("/name object.name-taken");
        assertThat(refused("'labels':{}")).isEqualTo("/labels field.label-missing");
        assertThat(refused("'labels':{'en':'X'},'icon':'<svg>'"))
                .isEqualTo("/icon object.unknown-icon");
        assertThat(refused("'labels':{'en':'X'},'kind':'setup'"))
                .isEqualTo("/kind object.unknown-setting");
        JsonNode second = api.post("/objects", "{'labels':{'en':'Vehicle'}}", 201);
        assertThat(second.path("name").asString()).isEqualTo("vehicle2");
        assertThat(second.at("/fields/0/label").asString()).isEqualTo("Name");
        assertThat(status("PATCH", "/objects/company", "{'icon':'car'}")).isEqualTo(422);
        assertThat(status("PATCH", "/objects/vehicle", "{'sort':'nope'}")).isEqualTo(422);
        assertThat(status("DELETE", "/objects/company", "")).isEqualTo(422);
        assertThat(status("DELETE", "/objects/nothing", "")).isEqualTo(404);
        ObjectApi seller = ObjectApi.of(workspace, port, Role.SELLER);
        assertThat(
                        seller.records()
                                .http()
                                .post("/api/v1/objects", "{\"labels\":{\"en\":\"X\"}}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void relations_lead_to_it_and_from_it() {
        api.makeVehicle();
        JsonNode field =
                api.field(
                        "company",
                        "{'type':'relations','relation':'vehicle','labels':{'en':'Vehicles'}}");
        String firm = records.id(records.create("companies", "{'name':'Vinarija'}"));
        String car =
                records.id(records.create("vehicles", "{'name':'Yugo','company':'" + firm + "'}"));
        api.patch("/companies/" + firm, "{'vehicles':['" + car + "']}");

        assertThat(field.path("key").asString()).isEqualTo("vehicles");
        assertThat(api.get("/companies/" + firm).at("/vehicles/0/name").asString())
                .isEqualTo("Yugo");
        assertThat(
                        records.names(
                                "companies",
                                "{'any':{'of':'vehicles.company','where':{'field':'name',"
                                        + "'op':'eq','value':'yugo'}}}"))
                .containsExactly("Vinarija");
        assertThat(
                        records.names(
                                "vehicles",
                                "{'field':'company.name','op':'startsWith','value':'vin'}"))
                .containsExactly("Yugo");
    }

    @Test
    void sellers_see_their_own_until_the_company_decides_otherwise() {
        api.makeVehicle();
        records.create("vehicles", "{'name':'Theirs'}");
        ObjectApi seller = ObjectApi.of(workspace, port, Role.SELLER);
        seller.records().create("vehicles", "{'name':'Mine'}");

        assertThat(seller.records().names("vehicles", "{}")).containsExactly("Mine");
        decide("vehicle", "all");
        assertThat(seller.records().names("vehicles", "{}")).containsExactly("Mine", "Theirs");
        decide("vehicle", "none");
        assertThat(seller.records().names("vehicles", "{}")).isEmpty();
        api.delete("/objects/vehicle");
        api.post("/objects", "{'labels':{'en':'Boat'}}", 201);
        decide("boat", "all");
        api.post("/objects/vehicle/restore", "", 200);
        assertThat(seller.records().names("vehicles", "{}")).isEmpty();
    }

    private void decide(String object, String scope) {
        api.put(
                "/role-access",
                "{'items':[{'role':'seller','object':'%1$s','see':'%2$s','create':'%2$s','edit':'%2$s','delete':'%2$s'}]}"
                        .formatted(object, scope));
    }

    @Test
    void a_deleted_object_is_gone_everywhere_and_comes_back_with_all_that_belongs_to_it() {
        api.makeVehicle();
        api.field("company", "{'type':'relation','relation':'vehicle','labels':{'en':'Van'}}");
        String car = records.id(records.create("vehicles", "{'name':'Yugo'}"));
        String firm = records.id(records.create("companies", "{'name':'A','van':'" + car + "'}"));
        String about = "'about':{'object':'vehicle','id':'" + car + "'}";
        String task = records.id(records.create("tasks", "{'title':'Wash'," + about + "}"));

        TestHttp.Answer refused = records.http().delete("/api/v1/objects/vehicle");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/uses/0/name").asString()).isEqualTo("Companies · Van");
        assertThat(api.get("/objects/vehicle/usage").path("records").asInt()).isEqualTo(1);
        api.delete("/objects/vehicle?anyway=true");

        assertThat(records.http().get("/api/v1/vehicles").status()).isEqualTo(404);
        assertThat(api.get("/companies/" + firm).has("van")).isFalse();
        assertThat(api.get("/search?q=yugo").path("items").size()).isZero();
        assertThat(api.patch("/tasks/" + task, "{'status':'done'}").path("title").asString())
                .isEqualTo("Wash");
        assertThat(api.get("/tasks/" + task + "/why").path("reasons").size()).isPositive();
        assertThat(status("POST", "/objects/company/fields/van/restore", "")).isEqualTo(422);
        assertThat(api.faults("/objects", "{'name':'vehicle','labels':{'en':'V'}}"))
                .containsExactly("/name object.name-of-deleted");
        assertThat(api.get("/objects?deleted=true").at("/items/0/keptUntil").asString())
                .isNotEmpty();
        api.post("/objects/vehicle/restore", "", 200);
        assertThat(api.get("/companies/" + firm).at("/van/name").asString()).isEqualTo("Yugo");
        assertThat(records.query("tasks", "{}").at("/items/0/about/name").asString())
                .isEqualTo("Yugo");
    }

    @Test
    void after_its_time_in_the_trash_an_object_is_gone_and_its_name_is_free() {
        api.makeVehicle();
        api.field("vehicle", "{'type':'autonumber','labels':{'en':'Plate'}}");
        records.create("vehicles", "{'name':'Yugo'}");
        api.delete("/objects/vehicle");
        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);
        assertThat(api.get("/objects?deleted=true").path("items").size()).isEqualTo(1);

        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                "update own_object set deleted_at = now() -"
                                                        + " interval '31 days'")
                                        .update());
        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);

        assertThat(api.get("/objects?deleted=true").path("items").size()).isZero();
        api.makeVehicle();
        assertThat(records.names("vehicles", "{}")).isEmpty();
    }

    private String refused(String settings) {
        return String.join(" | ", api.faults("/objects", "{" + settings + "}"));
    }

    private int status(String method, String path, String body) {
        String json = body.replace('\'', '"');
        String at = "/api/v1" + path;
        return switch (method) {
            case "PATCH" -> records.http().patch(at, json).status();
            case "DELETE" -> records.http().delete(at).status();
            default -> records.http().post(at, json).status();
        };
    }
}
