package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** Files that fill fields of the workspace's own. */
@OdnosTest
class OwnFieldImportTests {

    private static final String FILE =
            """
            Name;Woods;Lead time;Stars;Seat;Story;File
            A;Oak, elm;1:30;★★★;Dlouhá 5, Praha;5 < 6;
            B;ash;90;4;;<b>bold</b>;
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
    void cells_are_read_as_people_write_them() {
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        add(
                api,
                "{'type':'choices','labels':{'en':'Woods'},'options':[{'labels':{'en':'Oak'}},"
                        + "{'labels':{'en':'Ash'}},{'labels':{'en':'Elm'}}]}");
        add(api, "{'type':'duration','labels':{'en':'Lead time'}}");
        add(api, "{'type':'rating','labels':{'en':'Stars'}}");
        add(api, "{'type':'address','labels':{'en':'Seat'}}");
        add(api, "{'type':'richText','labels':{'en':'Story'}}");
        add(api, "{'type':'autonumber','labels':{'en':'File'}}");
        ImportApi imports = new ImportApi(port, api.user());

        JsonNode one = imports.run(imports.uploaded("company", "f.csv", FILE));

        assertThat(one.path("status").asString()).as(one.toString()).isEqualTo("done");
        JsonNode page = api.query("companies", "{'sort':['name']}");
        JsonNode a = page.at("/items/0");
        assertThat(a.path("woods").toString()).isEqualTo("[\"oak\",\"elm\"]");
        assertThat(a.path("leadTime").asLong()).isEqualTo(5400);
        assertThat(a.path("stars").asLong()).isEqualTo(3);
        assertThat(a.at("/seat/street").asString()).isEqualTo("Dlouhá 5, Praha");
        assertThat(a.path("story").asString()).isEqualTo("<p>5 &lt; 6</p>");
        assertThat(a.path("file").asString()).isEqualTo("0001");
        JsonNode b = page.at("/items/1");
        assertThat(b.path("leadTime").asLong()).isEqualTo(90);
        assertThat(b.path("story").asString()).isEqualTo("<b>bold</b>");
    }

    @Test
    void nothing_is_imported_into_files() {
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        add(api, "{'type':'files','labels':{'en':'Papers'}}");
        ImportApi imports = new ImportApi(port, api.user());

        JsonNode one = imports.uploaded("company", "p.csv", "Name;Papers\nA;a.txt\n");
        String mapping =
                "{'mapping':{'columns':[{'index':0,'field':'name'},{'index':1,'field':'papers'}]}}";
        String refused =
                imports.http().patch(ImportApi.address(one), mapping.replace('\'', '"')).text();

        assertThat(one.at("/mapping/columns/1/field").isNull()).isTrue();
        assertThat(refused).contains("import.no-such-field", "Nothing can be imported into papers");
    }

    @Test
    void a_category_is_read_by_the_way_to_it_and_a_word_in_two_places_is_none() {
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        add(
                api,
                "{'type':'choice','tree':true,'labels':{'en':'Kind'},'options':["
                    + "{'value':'services','labels':{'en':'Services'}},"
                    + "{'value':'goods','labels':{'en':'Goods'}},"
                    + "{'value':'a','labels':{'en':'Pumps','sr-Latn':'Pumpe'},'parent':'services'},"
                    + "{'value':'b','labels':{'en':'Pumps'},'parent':'goods'}]}");
        ImportApi imports = new ImportApi(port, api.user());
        String file = "Name;Kind\nA;Services / Pumps\nB;services>pumpe\nC;Goods\nD;Pumps\n";

        JsonNode one = imports.run(imports.uploaded("company", "k.csv", file));

        assertThat(one.toString()).contains("value.not-an-option");
        JsonNode page =
                api.query(
                        "companies", "{'sort':['name'],'filter':{'field':'kind','op':'notEmpty'}}");
        assertThat(RecordApi.texts(page, "kind")).containsExactly("a", "a", "goods");
    }

    @Test
    void files_of_an_object_of_the_workspaces_own_are_taken_and_taken_back() {
        RecordApi api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        post(api, "/objects", "{'labels':{'en':'Vehicle','cs':'Vozidlo'}}");
        post(
                api,
                "/objects/vehicle/fields",
                "{'type':'relation','relation':'company','labels':{'en':'Company'}}");
        api.create("companies", "{'name':'Vinařství'}");
        ImportApi imports = new ImportApi(port, api.user());

        JsonNode one =
                imports.run(
                        imports.uploaded(
                                "vehicle",
                                "v.csv",
                                "Name;Company\nYugo;vinarstvi\nLada;Vinařství\n"));

        assertThat(one.path("status").asString()).as(one.toString()).isEqualTo("done");
        JsonNode page = api.query("vehicles", "{'sort':['-name']}");
        assertThat(page.at("/items/0/company/name").asString()).isEqualTo("Vinařství");
        imports.run(imports.uploaded("note", "n.csv", "Text;Vozidlo\nNeeds tyres;Yugo\n"));
        assertThat(api.query("notes", "{}").at("/items/0/about/name").asString()).isEqualTo("Yugo");
        imports.undo(one);
        assertThat(api.names("vehicles", "{}")).containsExactly("Yugo");
    }

    private static void post(RecordApi api, String path, String json) {
        assertThat(api.http().post("/api/v1" + path, json.replace('\'', '"')).status())
                .isEqualTo(201);
    }

    private static void add(RecordApi api, String field) {
        int status =
                api.http()
                        .post("/api/v1/objects/company/fields", field.replace('\'', '"'))
                        .status();
        assertThat(status).isEqualTo(201);
    }
}
