package org.odnos.records.field;

import com.ibm.icu.text.Transliterator;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.text.Language;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of fields in the API: chosen by the administrator or made from a label. */
public final class FieldKeys {

    private static final int MAX = 40;
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern NOT_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Transliterator ASCII =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; [^\\u0000-\\u007f] remove");

    /** Words that requests and addresses use for something else. */
    private static final Set<String> RESERVED =
            Set.of(
                    "id",
                    "version",
                    "object",
                    "fields",
                    "filter",
                    "sort",
                    "limit",
                    "after",
                    "count",
                    "match",
                    "and",
                    "or",
                    "not",
                    "any",
                    "none",
                    "about",
                    "owner",
                    "search",
                    "query",
                    "aggregate",
                    "batch",
                    "board",
                    "export",
                    "timeline",
                    "changes",
                    "restore",
                    "merge",
                    "create",
                    "update",
                    "delete",
                    "mode",
                    "matchOn",
                    "group",
                    "measures");

    private FieldKeys() {}

    /** The key that was asked for, if it is free. */
    static void check(String key, FieldDraft draft, Place place) {
        boolean tooLong = key.length() > MAX || Field.snake(key).length() > MAX;
        if (!KEY.matcher(key).matches() || tooLong) {
            throw Invalid.of("/key", "field.key-invalid", MAX);
        }
        if (reserved(draft, place).contains(key)) {
            throw Invalid.of("/key", "field.key-reserved", key);
        }
        if (place.object().fields().containsKey(key)) {
            throw Invalid.of("/key", "field.key-taken", key);
        }
        if (place.deleted().stream().anyMatch(field -> field.key().equals(key))) {
            throw Invalid.of("/key", "field.key-of-deleted", key);
        }
        if (!isFree(key, draft, place)) {
            throw Invalid.of("/key", "field.key-taken", key);
        }
    }

    /** Where the key is to be free. */
    record Place(Description description, ObjectType object, List<Field> deleted) {}

    /** A free key that reads like the label. */
    static String made(FieldDraft draft, Place place) {
        Set<String> taken = reserved(draft, place);
        taken.addAll(place.object().fields().keySet());
        place.deleted().forEach(field -> taken.add(field.key()));
        String word = word(draft.labels);
        String key = free(word, taken);
        while (!isFree(key, draft, place)) {
            taken.add(key);
            key = free(word, taken);
        }
        return key;
    }

    private static Set<String> reserved(FieldDraft draft, Place place) {
        Set<String> reserved = new HashSet<>(RESERVED);
        for (ObjectType object : place.description().all()) {
            reserved.add(object.name());
            reserved.add(object.plural());
        }
        // What an object already has under such a name, as a deal its company, is taken, not
        // reserved.
        reserved.removeAll(place.object().fields().keySet());
        // A relation may be called as what it points to, as declared ones are.
        place.description()
                .find(draft.relation == null ? "" : draft.relation)
                .ifPresent(to -> reserved.removeAll(List.of(to.name(), to.plural())));
        return reserved;
    }

    /** Whether no column of it is another field's: the second of an amount, say. */
    private static boolean isFree(String key, FieldDraft draft, Place place) {
        Set<String> taken = new HashSet<>();
        place.object().fields().values().forEach(field -> columns(field, taken));
        place.deleted().forEach(field -> columns(field, taken));
        Set<String> wanted = new HashSet<>();
        columns(Field.own(key, draft.type, draft.relation), wanted);
        wanted.retainAll(taken);
        return wanted.isEmpty();
    }

    private static void columns(Field field, Set<String> names) {
        StoredColumns.of(field).forEach(column -> names.add(column.name()));
    }

    /** The label as one word in camel case; English first, as programs are written so. */
    public static String word(Map<String, String> labels) {
        @Nullable String label = labels.get(Language.EN.tag());
        String text = label == null ? labels.values().iterator().next() : label;
        StringBuilder word = new StringBuilder();
        for (String part : NOT_WORD.split(ASCII.transliterate(text), -1)) {
            if (!part.isEmpty() && word.length() < MAX / 2) {
                String small = part.toLowerCase(Locale.ROOT);
                word.append(word.isEmpty() ? small : capital(small));
            }
        }
        if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
            word.insert(0, "x");
        }
        return word.length() > MAX / 2 ? word.substring(0, MAX / 2) : word.toString();
    }

    public static String free(String word, Set<String> taken) {
        String key = word;
        for (int number = 2; taken.contains(key); number++) {
            key = word + number;
        }
        return key;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
