package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was exported comes back by an import and changes nothing. */
@OdnosTest
class RoundTripTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private final List<String> types =
            List.of(
                    "text",
                    "longText",
                    "integer",
                    "decimal",
                    "money",
                    "yesNo",
                    "date",
                    "instant",
                    "tags",
                    "emails",
                    "phones",
                    "link",
                    "duration",
                    "rating",
                    "address",
                    "autonumber",
                    "richText");

    @Test
    void all_types_of_fields_of_an_own_object_come_back_as_they_were() {
        RecordApi api = api();
        machines(api);
        String firm = api.id(api.create("companies", "{'name':'Vinařství, s.r.o.'}"));
        api.create(
                "machines",
                ("{'name':'=cmd()','someText':'-5 degrees','someLongtext':'One;\\n"
                     + "\\'two\\', three','someInteger':-12,'someDecimal':'1234.567',"
                     + "'someMoney':{'amount':'-1000.5','currency':'RSD'},'someYesno':false,"
                     + "'someDate':'1999-12-31','someInstant':'2026-10-25T00:30:15.25Z','someTags':['a,"
                     + " b','+c'],"
                     + "'someEmails':[{'value':'a@example.com','kind':'work'},{'value':'b@example.com'}],"
                     + "'somePhones':[{'value':'+381112345678','kind':'mobile'}],"
                     + "'someLink':'https://example.com/?a=1,2','someDuration':5461,'someRating':4,'someAddress':{'street':'Dlouhá"
                     + " 5','city':'Praha','country':'CZ'},'someRichtext':'<p>5 &lt; 6"
                     + " <b>bold</b></p>','paint':'b',"
                     + "'paints':['a','b'],'kind':'q','firm':'%s','firms':['%s']}")
                        .formatted(firm, firm)
                        .replace("\\'", "’"));
        api.create(
                "machines", "{'name':'plain','someYesno':true,'someTags':['x','y'],'paint':'a'}");

        unchanged(api, "machine", "machines");
    }

    @Test
    void people_and_companies_with_what_they_belong_to_come_back_as_they_were() {
        RecordApi api = api();
        String firm =
                api.id(
                        api.create(
                                "companies",
                                "{'name':'Acme','tags':['vip'],"
                                        + "'annualRevenue':{'amount':'99.90','currency':'USD'}}"));
        api.create(
                "people",
                "{'firstName':'Mary Ann','middleName':'B','lastName':'van Dyk','company':'%s',"
                                .formatted(firm)
                        + "'emails':[{'value':'m@example.com','kind':'home'}],"
                        + "'phones':[{'value':'+420222333444'}]}");
        api.create("people", "{'firstName':'Mary Ann','lastName':'van Dyk'}");
        api.create("people", "{'firstName':'Mary Ann','lastName':'van Dyk'}");

        unchanged(api, "person", "people");
        unchanged(api, "company", "companies");
    }

    @Test
    void deals_with_their_way_and_namesakes_around_them_come_back_as_they_were() {
        RecordApi api = api();
        api.create("companies", "{'name':'Zenith'}");
        String company = api.id(api.create("companies", "{'name':'Zenith'}"));
        String person = api.id(api.create("people", "{'firstName':'Jan','lastName':'Novák'}"));
        String reason = api.id(api.create("lost-reasons", "{'name':'Price'}"));
        List<String> lost = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (String name : List.of("New", "Repeat")) {
            String pipeline = api.id(api.create("pipelines", "{'name':'%s'}".formatted(name)));
            first.add(stage(api, pipeline, "First"));
            lost.add(lostStage(api, pipeline));
        }
        for (String stage : first) {
            api.create(
                    "deals",
                    ("{'name':'Stairs','stage':'%s','company':'%s','person':'%s','tags':['none','-'],"
                         + "'amount':{'amount':'1200.50','currency':'USD'},"
                         + "'expectedCloseOn':'2030-05-01'}")
                            .formatted(stage, company, person));
        }
        api.create("deals", "{'name':'N/A','stage':'%s'}".formatted(first.getLast()));
        String deal =
                api.id(
                        api.create(
                                "deals", "{'name':'-','stage':'%s'}".formatted(first.getFirst())));
        lose(api, deal, lost.getFirst(), reason);

        unchanged(api, "deal", "deals");
    }

    private static String lostStage(RecordApi api, String pipeline) {
        String filter =
                ("{'filter':{'and':[{'field':'kind','op':'eq','value':'lost'},"
                                + "{'field':'pipeline','op':'eq','value':'%s'}]}}")
                        .formatted(pipeline);
        return api.id(api.query("stages", filter).at("/items/0"));
    }

    private static void lose(RecordApi api, String deal, String stage, String reason) {
        String move = "{\"stage\":\"%s\",\"lostReason\":\"%s\"}".formatted(stage, reason);
        TestHttp.Answer moved = api.http().post("/api/v1/deals/" + deal + "/move", move);
        assertThat(moved.status()).as(moved.text()).isLessThan(300);
    }

    @Test
    void words_for_nothing_are_values_where_they_are_known_ones() {
        RecordApi api = api();
        post(api, "/objects", "{'labels':{'en':'Machine'}}");
        String options =
                "'options':[{'value':'a','labels':{'en':'None'}},{'value':'b','labels':{'en':'-'}},"
                        + "{'value':'c','labels':{'en':'Red'}}]";
        for (String type : List.of("choice", "choices")) {
            post(
                    api,
                    "/objects/machine/fields",
                    "{'type':'%1$s','labels':{'en':'My %1$s'},%2$s}".formatted(type, options));
        }
        post(api, "/objects/machine/fields", "{'type':'tags','labels':{'en':'Words'}}");
        for (String option : List.of("a", "b")) {
            api.create(
                    "machines",
                    ("{'name':'null','myChoice':'%1$s','myChoices':['%1$s','c'],"
                                    + "'words':['none','x','-']}")
                            .formatted(option));
        }

        unchanged(api, "machine", "machines");
        JsonNode last = api.query("machines", "{'sort':['id']}").at("/items/1");
        ImportApi imports = new ImportApi(port, api.user());

        imports.run(
                imports.uploaded(
                        "machine",
                        "f.csv",
                        "Odnos ID,My choice\n%s,None\n".formatted(api.id(last))));

        assertThat(api.query("machines", "{'sort':['id']}").at("/items/1/myChoice").asString())
                .isEqualTo("a");
    }

    private static String stage(RecordApi api, String pipeline, String name) {
        return api.id(
                api.create(
                        "stages",
                        "{'name':'%s','pipeline':'%s','kind':'open','position':1}"
                                .formatted(name, pipeline)));
    }

    private void machines(RecordApi api) {
        post(api, "/objects", "{'labels':{'en':'Machine'}}");
        for (String type : types) {
            post(
                    api,
                    "/objects/machine/fields",
                    "{'type':'%s','labels':{'en':'Some %s'}}"
                            .formatted(type, type.toLowerCase(Locale.ROOT)));
        }
        String options =
                "'options':[{'value':'a','labels':{'en':'Red'}},{'value':'b','labels':{'en':'Blue,"
                        + " dark'}}]";
        post(
                api,
                "/objects/machine/fields",
                "{'type':'choice','labels':{'en':'Paint'},%s}".formatted(options));
        post(
                api,
                "/objects/machine/fields",
                "{'type':'choices','labels':{'en':'Paints'},%s}".formatted(options));
        post(
                api,
                "/objects/machine/fields",
                "{'type':'choice','tree':true,'labels':{'en':'Kind'},'options':["
                    + "{'value':'s','labels':{'en':'Services'}},{'value':'g','labels':{'en':'Goods'}},"
                    + "{'value':'p','labels':{'en':'Pumps'},'parent':'s'},"
                    + "{'value':'q','labels':{'en':'Pumps'},'parent':'g'}]}");
        post(
                api,
                "/objects/machine/fields",
                "{'type':'relation','relation':'company','labels':{'en':'Firm'}}");
        post(
                api,
                "/objects/machine/fields",
                "{'type':'relations','relation':'company','labels':{'en':'Firms'}}");
    }

    private RecordApi api() {
        TestUser user = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        TestHttp http = TestHttp.program(port, user.token());
        for (String currency : List.of("RSD", "USD")) {
            http.put("/api/v1/exchange-rates/" + currency + "/2020-01-01", "{\"rate\":0.5}");
        }
        return new RecordApi(user, http);
    }

    private void unchanged(RecordApi api, String object, String plural) {
        JsonNode before = api.query(plural, "{'sort':['id']}");
        String file = exported(api, plural);
        ImportApi imports = new ImportApi(port, api.user());
        JsonNode sent = imports.uploaded(object, "f.csv", file);
        assertThat(sent.at("/mapping/matchOn").asString()).as(sent.toString()).isEqualTo("id");

        JsonNode run = imports.run(sent);

        int count = before.path("items").size();
        assertThat(ImportApi.result(run)).as(run + "\n" + file).containsExactly(0, 0, count, 0);
        assertThat(api.query(plural, "{'sort':['id']}").path("items"))
                .isEqualTo(before.path("items"));
        assertThat(((ArrayNode) before.path("items")).size()).isPositive();
    }

    private static String exported(RecordApi api, String plural) {
        String job =
                api.http()
                        .post("/api/v1/" + plural + "/export", "{\"format\":\"csv\"}")
                        .json()
                        .path("id")
                        .asString();
        String address = "/api/v1/exports/" + job + "/file";
        TestHttp.Answer file =
                await().until(() -> api.http().get(address), answer -> answer.status() != 409);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file.text();
    }

    private static void post(RecordApi api, String path, String json) {
        TestHttp.Answer answer = api.http().post("/api/v1" + path, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
