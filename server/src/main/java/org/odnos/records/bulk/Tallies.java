package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Job;
import org.odnos.platform.text.Texts;
import org.odnos.records.bulk.BulkRows.Result;
import org.odnos.records.bulk.Tally.Refusal;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps results of changes of many and puts them into the reader's words. */
@Component
class Tallies {

    /**
     * A record that stays as it is, and why.
     *
     * @param field the label of the field that it is about, or null
     */
    record RefusalAnswer(
            UUID id, @Nullable String name, @Nullable String field, String code, String message) {}

    /**
     * @param verb what was done to them, such as {@code set} or {@code undo}
     */
    record TallyAnswer(
            String object,
            String verb,
            long changed,
            long unchanged,
            long refused,
            List<RefusalAnswer> refusals) {}

    private final RecordNames names;
    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final Texts texts;
    private final JsonMapper json;

    Tallies(
            RecordNames names,
            ObjectCatalogue catalogue,
            ObjectLabels labels,
            Texts texts,
            JsonMapper json) {
        this.names = names;
        this.catalogue = catalogue;
        this.labels = labels;
        this.texts = texts;
        this.json = json;
    }

    Tally of(Job job) {
        JsonNode result = job.result();
        return result == null ? Tally.NOTHING : json.treeToValue(result, Tally.class);
    }

    /** The result of a job so far as answered; null before its first step. */
    @Nullable JsonNode told(Job job, String object, String verb) {
        if (job.result() == null) {
            return null;
        }
        Tally tally = of(job);
        return json.valueToTree(
                new TallyAnswer(
                        object,
                        verb,
                        tally.changed(),
                        tally.unchanged(),
                        tally.refused(),
                        refusals(tally, object)));
    }

    JsonNode json(Tally tally) {
        return json.valueToTree(tally);
    }

    /** Adds what became of some records; the names of refused ones are found in one statement. */
    Tally plus(Tally tally, String object, List<Result> results) {
        Set<UUID> wanted = tally.told(results).stream().map(Result::id).collect(Collectors.toSet());
        Map<UUID, String> known = new HashMap<>();
        if (!wanted.isEmpty()) {
            names.of(Map.of(object, wanted))
                    .forEach((RecordRef ref, String name) -> known.put(ref.id(), name));
        }
        return tally.plus(results, known);
    }

    /** In the caller's language; needs a transaction, as the workspace's own fields may. */
    List<RefusalAnswer> refusals(Tally tally, String object) {
        return tally.refusals().isEmpty()
                ? List.of()
                : refusals(tally, catalogue.current().find(object).orElse(null));
    }

    private List<RefusalAnswer> refusals(Tally tally, @Nullable ObjectType type) {
        return tally.refusals().stream().map(one -> answer(one, type)).toList();
    }

    private RefusalAnswer answer(Refusal refusal, @Nullable ObjectType type) {
        Locale language = CurrentCaller.get().language();
        BulkRows.Refused reason = refusal.reason();
        String field =
                type == null
                        ? null
                        : type.field(reason.field())
                                .map(known -> labels.field(type, known))
                                .orElse(null);
        String message = texts.text(language, "problem." + reason.code(), reason.args().toArray());
        return new RefusalAnswer(refusal.id(), refusal.name(), field, reason.code(), message);
    }

    /** What a job is called: the object by its plural, and what is done to it. */
    String title(String object, String verb, Locale language) {
        String plural = catalogue.current().find(object).map(labels::plural).orElse(object);
        return texts.text(language, "job.bulk." + verb, plural);
    }
}
