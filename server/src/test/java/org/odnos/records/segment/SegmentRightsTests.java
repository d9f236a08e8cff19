package org.odnos.records.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom segments are shown to, and what they never tell. */
@OdnosTest
class SegmentRightsTests {

    private static final String SERBIAN = "{'field':'country','op':'eq','value':'RS'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private RecordApi boss;
    private RecordApi seller;

    @BeforeEach
    void two_companies_one_of_the_sellers() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        boss.create("companies", "{'name':'Ana','country':'RS'}");
        boss.create(
                "companies", "{'name':'Bor','country':'RS','owner':'" + seller.user().id() + "'}");
    }

    @Test
    void a_seller_finds_only_what_he_sees_and_learns_no_number_of_the_others() {
        String shared = created("'audience':'shared'", SERBIAN);

        assertThat(seller.names("companies", SegmentApi.in(shared))).containsExactly("Bor");
        assertThat(seller.http().get("/api/v1/segments/" + shared).json().path("size").isNull())
                .isTrue();
        assertThat(status("/" + shared + "/sizes")).isEqualTo(403);
        assertThat(seller.http().get("/api/v1/segments/" + shared + "/moves").json().path("items"))
                .isEmpty();
        assertThat(seller.http().delete("/api/v1/segments/" + shared).status()).isEqualTo(403);
    }

    @Test
    void a_private_segment_is_found_by_its_maker_alone_even_inside_a_filter() {
        String mine = created("'audience':'private'", SERBIAN);

        assertThat(status("/" + mine)).isEqualTo(404);
        assertThat(seller.http().get("/api/v1/segments").json().path("items")).isEmpty();
        TestHttp.Answer asked =
                seller.http()
                        .post(
                                "/api/v1/companies/query",
                                ("{'filter':" + SegmentApi.in(mine) + "}").replace('\'', '"'));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.json().at("/errors/0/code").asString()).isEqualTo("segment.unknown");

        String outer = created("'audience':'shared'", SegmentApi.in(mine));
        assertThat(seller.names("companies", SegmentApi.in(outer))).containsExactly("Bor");
    }

    @Test
    void what_a_filter_says_of_a_hidden_field_stays_hidden() {
        String shared = created("'audience':'shared'", SERBIAN);
        TestHttp.Answer hidden =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[],"fields":[{"role":"seller","object":"company",
                                 "field":"country","access":"none"}]}
                                """);
        assertThat(hidden.status()).as(hidden.text()).isBetween(200, 204);

        TestHttp.Answer asked =
                seller.http()
                        .post(
                                "/api/v1/companies/query",
                                ("{'filter':" + SegmentApi.in(shared) + "}").replace('\'', '"'));
        assertThat(asked.status()).as(asked.text()).isEqualTo(403);
        assertThat(status("/" + shared + "/moves")).isEqualTo(403);
        assertThat(
                        seller.http()
                                .get("/api/v1/segments/" + shared)
                                .json()
                                .at("/faults/0/code")
                                .asString())
                .isEqualTo("field.hidden");
    }

    private int status(String path) {
        return seller.http().get("/api/v1/segments" + path).status();
    }

    private String created(String audience, String filter) {
        return SegmentApi.created(
                boss,
                "{'object':'company','name':'S','kind':'dynamic',%s,'filter':%s}"
                        .formatted(audience, filter));
    }
}
