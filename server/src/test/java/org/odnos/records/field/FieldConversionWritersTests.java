package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A field changes its type while people write to it. */
@OdnosTest
class FieldConversionWritersTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private FieldConversionEnds ends;

    private FieldConversionApi conversions;
    private RecordApi records;

    @BeforeEach
    void a_field_of_texts() {
        conversions = FieldConversionApi.withWood(workspace, port);
        records = conversions.records();
    }

    @Test
    void what_people_write_meanwhile_is_converted_too() {
        JsonNode changed = conversions.made("A", "1");
        JsonNode emptied = conversions.made("B", "2");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.patched(changed, "{'wood':'11'}");
        conversions.patched(emptied, "{'wood':null}");
        JsonNode late = conversions.made("C", "3");

        conversions.confirmed("wood");

        assertThat(conversions.now(changed).path("wood").asInt()).isEqualTo(11);
        assertThat(conversions.now(emptied).path("wood").isNull()).isTrue();
        assertThat(conversions.now(late).path("wood").asInt()).isEqualTo(3);
        assertThat(conversions.now(late).path("version").asInt()).isEqualTo(1);
    }

    /** As somebody on another machine does who has not heard of it yet. */
    @Test
    void what_is_written_by_the_former_type_after_that_is_not_lost() {
        JsonNode one = conversions.made("A", "1");
        JsonNode other = conversions.made("B", "2");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");

        conversions.run(
                "update company set x_wood = '21', updated_at = now() where name =" + " 'A'");
        conversions.run(
                "update company set x_wood = '22', updated_at = now() where name =" + " 'B'");
        conversions.patched(other, "{'wood':5}");
        conversions.run(
                "update own_field set former_until = now() - interval '1 hour' where"
                        + " key = 'wood'");
        sweep();

        assertThat(conversions.now(one).path("wood").asInt()).isEqualTo(21);
        assertThat(conversions.now(other).path("wood").asInt()).isEqualTo(5);
        assertThat(conversions.all("select count(*) from field_conversion")).containsExactly("0");
        assertThat(conversions.watches()).isEmpty();
    }

    @Test
    void writers_at_work_while_it_is_confirmed_lose_nothing() {
        List<JsonNode> made = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            made.add(conversions.made("C" + i, "1"));
        }
        conversions.prepared("wood", "{'type':'integer'}");
        AtomicBoolean confirmed = new AtomicBoolean();
        List<CompletableFuture<Integer>> writers =
                made.stream()
                        .map(
                                record ->
                                        CompletableFuture.supplyAsync(
                                                () -> counted(record, confirmed)))
                        .toList();

        conversions.confirmed("wood");
        confirmed.set(true);

        for (int i = 0; i < made.size(); i++) {
            int last = writers.get(i).join();
            assertThat(conversions.now(made.get(i)).path("wood").asInt()).isEqualTo(last);
        }
    }

    /**
     * Writes numbers, which both types take, as long as it goes on; the last one that was taken.
     */
    private int counted(JsonNode record, AtomicBoolean confirmed) {
        int last = 1;
        for (int number = 2; number < 500 && !confirmed.get(); number++) {
            String path = "/api/v1/companies/" + records.id(record);
            TestHttp.Answer text = records.http().patch(path, "{\"wood\":\"" + number + "\"}");
            boolean taken =
                    text.status() == 200
                            || records.http().patch(path, "{\"wood\":" + number + "}").status()
                                    == 200;
            last = taken ? number : last;
        }
        return last;
    }

    private void sweep() {
        CurrentCaller.run(Caller.system(workspace.id()), ends::sweep);
    }
}
