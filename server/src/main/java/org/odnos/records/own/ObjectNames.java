package org.odnos.records.own;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.field.FieldKeys;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RunTimeNames;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an object is called in addresses: its name, as in {@code vehicle}, and its plural name, as
 * in {@code vehicles}; chosen by the administrator or made from the labels.
 */
final class ObjectNames {

    private static final int MAX = 30;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern PLURAL = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Objects that the program will have one day, and words that descriptions use. */
    private static final Set<String> KEPT =
            Set.of(
                    "lead",
                    "leads",
                    "quote",
                    "quotes",
                    "order",
                    "orders",
                    "invoice",
                    "invoices",
                    "payment",
                    "payments",
                    "ticket",
                    "tickets",
                    "campaign",
                    "campaigns",
                    "call",
                    "calls",
                    "message",
                    "messages",
                    "event",
                    "events",
                    "record",
                    "records",
                    "object",
                    "objects",
                    "field",
                    "fields",
                    "any",
                    "all",
                    "me",
                    "api",
                    "new",
                    "deleted");

    private final Description description;
    private final List<ObjectType> deleted;
    private final Set<String> addresses;

    /**
     * @param addresses the words with which the program's own addresses begin
     */
    ObjectNames(Description description, List<ObjectType> deleted, Set<String> addresses) {
        this.description = description;
        this.deleted = deleted;
        this.addresses = addresses;
    }

    /** Names the draft as the request asks, or else as its labels read. */
    void name(ObjectNode request, ObjectDraft draft) {
        String name = asked(request, "name");
        draft.name = name == null ? made(draft) : checked(name, NAME, "/name");
        String plural = asked(request, "plural");
        draft.plural = plural == null ? madePlural(draft) : checked(plural, PLURAL, "/plural");
        if (draft.plural.equals(draft.name)) {
            throw Invalid.of("/plural", "object.name-taken", draft.plural);
        }
    }

    private static @Nullable String asked(ObjectNode request, String setting) {
        return request.hasNonNull(setting) ? request.get(setting).asString("") : null;
    }

    private String checked(String name, Pattern shape, String pointer) {
        if (!shape.matcher(name).matches() || name.length() > MAX) {
            throw Invalid.of(pointer, "object.name-invalid", MAX);
        }
        if (isReserved(name)) {
            throw Invalid.of(pointer, "object.name-reserved", name);
        }
        if (among(deleted, name)) {
            throw Invalid.of(pointer, "object.name-of-deleted", name);
        }
        if (among(description.all(), name)) {
            throw Invalid.of(pointer, "object.name-taken", name);
        }
        return name;
    }

    private String made(ObjectDraft draft) {
        return free(FieldKeys.word(draft.labels), Set.of());
    }

    private String madePlural(ObjectDraft draft) {
        Map<String, String> labels = draft.pluralLabels;
        String word = labels.isEmpty() ? draft.name + "s" : FieldKeys.word(labels);
        return free(Field.snake(word).replace('_', '-'), Set.of(draft.name));
    }

    private String free(String word, Set<String> others) {
        Set<String> taken = new HashSet<>(others);
        String free = word;
        while (taken.contains(free) || isReserved(free) || isTaken(free)) {
            taken.add(free);
            free = FieldKeys.free(word, taken);
        }
        return free;
    }

    private boolean isTaken(String word) {
        return among(description.all(), word) || among(deleted, word);
    }

    /** Letters of either case are the same here, as they are in the names of tables. */
    private static boolean among(Iterable<ObjectType> objects, String word) {
        for (ObjectType object : objects) {
            if (object.name().equalsIgnoreCase(word)
                    || object.plural().equalsIgnoreCase(word)
                    || object.table().equals("x_" + Field.snake(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isReserved(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return KEPT.contains(small)
                || addresses.contains(small)
                || description.all().stream()
                        .anyMatch(
                                type -> RunTimeNames.mayBe("x_" + Field.snake(word), type.table()));
    }
}
