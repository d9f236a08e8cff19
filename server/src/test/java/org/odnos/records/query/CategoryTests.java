package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp.Answer;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A choice whose options stand under each other. */
@OdnosTest
class CategoryTests {

    private static final String FIELDS = "/api/v1/objects/product/fields";
    private static final String TREE =
            "{'value':'goods','labels':{'en':'Goods'}},"
                + "{'value':'pumps','labels':{'en':'Pumps','sr-Latn':'Pumpe'},'parent':'repair'},"
                + "{'value':'services','labels':{'en':'Services'}},"
                + "{'value':'repair','labels':{'en':'Repair'},'parent':'services'},"
                + "{'value':'spare','labels':{'en':'Pumps'},'parent':'goods'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi boss;
    private String key;

    @BeforeEach
    void products_in_a_tree() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        key = made("choice");
        product("Old pump repaired", "pumps");
        product("Repair", "repair");
        product("New pump", "spare");
        boss.create("products", "{'name':'Nothing'}");
    }

    @Test
    void options_stand_right_below_the_one_above_them() {
        assertThat(RecordApi.texts(options(), "value"))
                .containsExactly("goods", "spare", "services", "repair", "pumps");
    }

    @Test
    void in_a_category_is_what_is_below_it_too_and_not_in_it_is_the_rest() {
        assertThat(names("under", "'services'")).containsExactly("Old pump repaired", "Repair");
        assertThat(names("under", "['repair','goods']"))
                .containsExactly("New pump", "Old pump repaired", "Repair");
        assertThat(names("notUnder", "'services'")).containsExactly("New pump", "Nothing");
        assertThat(names("in", "['services']")).isEmpty();
    }

    @Test
    void several_categories_are_found_by_any_that_stands_below() {
        String many = made("choices");
        boss.create("products", "{'name':'Both','%s':['pumps','goods']}".formatted(many));

        String filter = "{'field':'%s','op':'under','value':['services']}".formatted(many);
        assertThat(boss.names("products", filter)).containsExactly("Both");
        assertThat(boss.names("products", filter.replace("under", "notUnder"))).hasSize(4);
    }

    @Test
    void groups_by_the_top_count_all_below_and_open_exactly_these() {
        JsonNode groups =
                boss.http()
                        .post(
                                "/api/v1/products/aggregate",
                                json("{'groupBy':[{'field':'%s','by':'top'}]}".formatted(key)))
                        .json()
                        .path("items");

        JsonNode services = groups.get(1);
        assertThat(services.path("group").path(key).asString()).isEqualTo("services");
        assertThat(services.at("/measures/count").asInt()).isEqualTo(2);
        assertThat(
                        boss.query("products", "{'filter':" + services.path("filter") + "}")
                                .path("items"))
                .hasSize(2);
        Answer unknown =
                boss.http()
                        .post(
                                "/api/v1/products/aggregate",
                                json("{'groupBy':[{'field':'%s','by':'third'}]}".formatted(key)));
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void a_board_by_the_top_has_the_cards_from_below_in_its_columns() {
        Answer board =
                boss.http()
                        .post(
                                "/api/v1/products/board",
                                json(
                                        "{'groupBy':'%s','by':'top','groups':['services','goods'],'measures':[{'fn':'count'}]}"
                                                .formatted(key)));

        assertThat(board.status()).as(board.text()).isEqualTo(200);
        assertThat(board.json().at("/groups/0/items")).hasSize(2);
        assertThat(board.json().at("/groups/0/measures/count").asInt()).isEqualTo(2);
        assertThat(board.json().at("/groups/1/items")).hasSize(1);
    }

    @Test
    void a_branch_moves_with_its_records() {
        Answer moved =
                patch(
                        "{'options':["
                                + TREE.replace("'parent':'services'", "'parent':'goods'")
                                + "]}");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(names("under", "'services'")).isEmpty();
        assertThat(names("under", "'goods'"))
                .containsExactly("New pump", "Old pump repaired", "Repair");
    }

    @Test
    void circles_strangers_and_depths_are_refused_and_say_where() {
        assertThat(
                        code(
                                "{'options':["
                                        + TREE.replace(
                                                "{'value':'services','labels':{'en':'Services'}}",
                                                "{'value':'services','labels':{'en':'Services'},'parent':'pumps'}")
                                        + "]}"))
                .contains("field.option-circle", "/options/1/parent");
        assertThat(code("{'options':[" + TREE.replace("'parent':'goods'", "'parent':'x'") + "]}"))
                .contains("field.no-such-parent");
        assertThat(code("{'tree':false}")).contains("field.has-branches");
        StringBuilder deep = new StringBuilder(TREE);
        String above = "pumps";
        for (int i = 4; i <= 7; i++) {
            deep.append(",{'value':'d%d','labels':{'en':'D'},'parent':'%s'}".formatted(i, above));
            above = "d" + i;
        }
        assertThat(code("{'options':[" + deep + "]}")).contains("field.tree-too-deep");
        String without =
                TREE.substring(TREE.indexOf("{'value':'services'"))
                        + ","
                        + "{'value':'goods','labels':{'en':'Goods'}}";
        assertThat(code("{'options':[" + without.replace("'parent':'repair'", "") + "]}"))
                .contains("field.option-in-use");
    }

    @Test
    void an_unknown_category_and_a_choice_without_a_tree_are_refused() {
        assertThat(query("under", "'nothing'").text()).contains("value.not-an-option");
        assertThat(query("under", "5").status()).isEqualTo(422);
        String flat =
                boss.http()
                        .post(
                                FIELDS,
                                json(
                                        "{'type':'choice','labels':{'en':'Flat'},'options':[{'value':'a','labels':{'en':'A'}}]}"))
                        .json()
                        .path("key")
                        .asString();
        Answer asked =
                boss.http()
                        .post(
                                "/api/v1/products/query",
                                json(
                                        "{'filter':{'field':'%s','op':'under','value':'a'}}"
                                                .formatted(flat)));
        assertThat(asked.text()).contains("filter.operator-not-for-field");
    }

    @Test
    void a_filter_says_the_way_to_the_category() {
        String body =
                "{'object':'product','filter':{'field':'%s','op':'under','value':['pumps']}}"
                        .formatted(key);
        assertThat(boss.http().post("/api/v1/filters/describe", json(body)).text())
                .contains("Services / Repair / Pumps");
    }

    private String made(String type) {
        Answer made =
                boss.http()
                        .post(
                                FIELDS,
                                json(
                                        "{'type':'%s','tree':true,'labels':{'en':'Category %s'},'options':[%s]}"
                                                .formatted(type, type, TREE)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("key").asString();
    }

    private void product(String name, String category) {
        boss.create("products", "{'name':'%s','%s':'%s'}".formatted(name, key, category));
    }

    private JsonNode options() {
        JsonNode fields = boss.http().get("/api/v1/objects/product").json().path("fields");
        JsonNode field =
                fields.valueStream()
                        .filter(one -> one.path("key").asString().equals(key))
                        .findFirst()
                        .orElseThrow();
        assertThat(field.path("tree").asBoolean()).isTrue();
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .set("items", field.path("options"));
    }

    private List<String> names(String op, String value) {
        return boss.names(
                "products", "{'field':'%s','op':'%s','value':%s}".formatted(key, op, value));
    }

    private Answer query(String op, String value) {
        String filter = "{'field':'%s','op':'%s','value':%s}".formatted(key, op, value);
        return boss.http().post("/api/v1/products/query", json("{'filter':" + filter + "}"));
    }

    private Answer patch(String body) {
        return boss.http().patch(FIELDS + "/" + key, json(body));
    }

    private String code(String body) {
        Answer answer = patch(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.text();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
