package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.Filter;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The company's own stages and lost reasons, through which the sample's deals go. */
@Component
class SampleStages {

    private static final int MANY = 200;

    /** By their order; the reasons may be none. */
    record Stages(List<UUID> open, UUID won, UUID lost, List<UUID> reasons) {

        /** The stage of this number, or the last one of a shorter pipeline. */
        UUID open(int number) {
            return open.get(Math.min(number, open.size() - 1));
        }
    }

    private final RecordQueries queries;

    SampleStages(RecordQueries queries) {
        this.queries = queries;
    }

    Stages load() {
        UUID pipeline = id(list("pipeline", List.of("id"), "position").getFirst());
        List<UUID> open = new ArrayList<>();
        List<UUID> won = new ArrayList<>();
        List<UUID> lost = new ArrayList<>();
        for (Map<String, @Nullable Object> stage :
                list("stage", List.of("kind", "pipeline"), "position")) {
            if (stage.get("pipeline") instanceof Map<?, ?> of && pipeline.equals(of.get("id"))) {
                String kind = String.valueOf(stage.get("kind"));
                (kind.equals("won") ? won : kind.equals("lost") ? lost : open).add(id(stage));
            }
        }
        List<UUID> reasons =
                list("lostReason", List.of("id"), "position").stream()
                        .map(SampleStages::id)
                        .toList();
        return new Stages(open, won.getFirst(), lost.getFirst(), reasons);
    }

    private List<Map<String, @Nullable Object>> list(
            String object, List<String> fields, String sort) {
        return queries.list(
                        RecordQuery.of(object, Filter.everything(), MANY)
                                .withFields(fields)
                                .withSort(List.of(sort)))
                .items();
    }

    private static UUID id(Map<String, @Nullable Object> record) {
        return (UUID) java.util.Objects.requireNonNull(record.get("id"));
    }
}
