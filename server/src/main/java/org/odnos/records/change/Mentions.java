package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Entries as JSON, with the names of all records they mention, found in one statement. */
@Component
class Mentions {

    private final RecordNames names;

    Mentions(RecordNames names) {
        this.names = names;
    }

    List<Map<String, @Nullable Object>> json(List<TimelineEntry> entries) {
        List<Map<String, @Nullable Object>> raw = entries.stream().map(Mentions::raw).toList();
        Map<String, Set<UUID>> wanted = new HashMap<>();
        raw.forEach(entry -> replaced(entry, mention -> collected(mention, wanted)));
        Map<RecordRef, String> known = names.of(wanted);
        List<Map<String, @Nullable Object>> named = new ArrayList<>();
        for (Map<String, @Nullable Object> entry : raw) {
            named.add(replacedIn(entry, mention -> named((Mention) mention, known)));
        }
        return named;
    }

    private static Map<String, @Nullable Object> raw(TimelineEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", entry.id());
        json.put("kind", entry.kind());
        json.put("at", entry.at().toString());
        UUID by = entry.by();
        json.put("by", by == null ? null : Mention.of(new RecordRef("user", by)));
        json.put("about", Mention.ofAny(entry.about()));
        json.putAll(entry.content());
        return json;
    }

    private static Object collected(Object value, Map<String, Set<UUID>> wanted) {
        RecordRef record = ((Mention) value).record();
        wanted.computeIfAbsent(record.object(), _ -> new HashSet<>()).add(record.id());
        return value;
    }

    private static Object named(Mention mention, Map<RecordRef, String> known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (mention.object() != null) {
            json.put("object", mention.object());
        }
        json.put("id", mention.record().id());
        json.put("name", known.get(mention.record()));
        return json;
    }

    /** The value with every mention in it replaced, however deep. */
    private static @Nullable Object replaced(
            @Nullable Object value, UnaryOperator<Object> replacement) {
        return switch (value) {
            case Mention mention -> replacement.apply(mention);
            case Map<?, ?> map -> replacedIn(map, replacement);
            case List<?> list -> list.stream().map(part -> replaced(part, replacement)).toList();
            case ChangedFields.Changed(var field, var label, var from, var to, var other) ->
                    new ChangedFields.Changed(
                            field,
                            label,
                            replaced(from, replacement),
                            replaced(to, replacement),
                            other);
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> replacedIn(
            Map<?, ?> map, UnaryOperator<Object> replacement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        map.forEach((key, value) -> json.put((String) key, replaced(value, replacement)));
        return json;
    }
}
