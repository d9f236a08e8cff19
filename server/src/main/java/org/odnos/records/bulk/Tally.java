package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.records.bulk.BulkRows.Refused;
import org.odnos.records.bulk.BulkRows.Result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What has become of many records, kept as the result of their job.
 *
 * @param refusals the first of those that were refused, with their names
 */
record Tally(long changed, long unchanged, long refused, List<Refusal> refusals) {

    static final Tally NOTHING = new Tally(0, 0, 0, List.of());

    private static final int TOLD = 100;

    /**
     * A record that stays as it is.
     *
     * @param name null where the caller may not see it
     */
    record Refusal(UUID id, @Nullable String name, Refused reason) {}

    long done() {
        return changed + unchanged + refused;
    }

    /** The refused ones among these whose names are worth finding out. */
    List<Result> told(List<Result> results) {
        return results.stream()
                .filter(result -> result.refused() != null)
                .limit(Math.max(0, TOLD - refusals.size()))
                .toList();
    }

    /**
     * @param names by id those of {@link #told}
     */
    Tally plus(List<Result> results, Map<UUID, String> names) {
        long more = 0;
        long same = 0;
        long not = 0;
        for (Result result : results) {
            switch (result.status()) {
                case OK -> more++;
                case UNCHANGED -> same++;
                case ERROR -> not++;
            }
        }
        List<Refusal> all = new ArrayList<>(refusals);
        for (Result result : told(results)) {
            Refused reason = result.refused();
            if (reason != null) {
                all.add(new Refusal(result.id(), names.get(result.id()), reason));
            }
        }
        return new Tally(changed + more, unchanged + same, refused + not, all);
    }
}
