package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;

import tools.jackson.databind.json.JsonMapper;

class FilterReaderTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void no_filter_means_every_record() {
        assertThat(FilterReader.read(null)).isEqualTo(Filter.everything());
        assertThat(read("{}")).isEqualTo(Filter.everything());
    }

    @Test
    void groups_conditions_and_children_nest() {
        Filter filter =
                read(
                        """
                        {"and":[{"field":"amount","op":"gt","value":"5"},
                                {"not":{"none":{"of":"tasks"}}}]}
                        """);

        assertThat(filter).isInstanceOf(Filter.All.class);
        assertThat(((Filter.All) filter).parts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"field\":\"a\",\"op\":\"near\",\"value\":1} | /filter/op |"
                        + " filter.unknown-operator",
                "{\"field\":\"a\",\"value\":1} | /filter/op | value.not-text",
                "{\"field\":7,\"op\":\"eq\"} | /filter/field | value.not-text",
                "{\"and\":{}} | /filter/and | filter.not-a-list",
                "{\"and\":[],\"or\":[]} | /filter | filter.not-a-node",
                "{\"xor\":[]} | /filter/xor | filter.not-a-node",
                "{\"or\":[{\"field\":\"a\",\"op\":\"eq\",\"value\":1,\"x\":2}]} | /filter/or/0/x |"
                        + " filter.not-a-node",
                "[] | /filter | filter.not-a-node",
                "{\"any\":{\"where\":{}}} | /filter/any/of | value.not-text",
            })
    void a_malformed_filter_is_refused_where_it_is_wrong(String json, String pointer, String code) {
        assertThat(violation(json))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(pointer, code);
    }

    @Test
    void a_filter_nested_a_thousand_deep_is_refused() {
        String json = "{\"not\":".repeat(400) + "{}" + "}".repeat(400);

        assertThat(violation(json).code()).isEqualTo("filter.too-deep");
    }

    @Test
    void a_filter_of_many_conditions_is_refused() {
        String condition = "{\"field\":\"a\",\"op\":\"empty\"},";
        String json = "{\"and\":[" + condition.repeat(600) + "{\"match\":\"x\"}]}";

        assertThat(violation(json).code()).isEqualTo("filter.too-long");
    }

    private static Violation violation(String json) {
        Invalid[] caught = new Invalid[1];
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(Invalid.class, invalid -> caught[0] = invalid);
        return caught[0].violations().getFirst();
    }

    private static Filter read(String json) {
        return FilterReader.read(JSON.readTree(json));
    }
}
