package org.odnos.records.object;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Caller;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Turns JSON into the Java value of a field; the one place that decides what a field accepts, for
 * forms, imports, batches and filters alike. Nothing is guessed: what does not fit is a {@link
 * ValueFault}.
 */
@Component
public class ValueReader {

    private static final int MAX_TAGS = 50;
    private static final int MAX_TAG_LENGTH = 60;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final Field TAG = Field.text("tag").withMaxLength(MAX_TAG_LENGTH);
    private static final int MAX_CONTACTS = 20;
    private static final int MAX_SEVERAL = 100;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private final ContactReader contacts;

    ValueReader(ContactReader contacts) {
        this.contacts = contacts;
    }

    /** The value, or null where the JSON is null or blank. */
    public @Nullable Object read(Field field, JsonNode json, Caller caller) {
        if (json.isNull() || (json.isString() && json.asString().isBlank())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> oneLine(field, json);
            case LONG_TEXT -> text(field, json).strip();
            case INTEGER -> NumberReader.integer(json);
            case DECIMAL -> NumberReader.decimal(json);
            case MONEY -> NumberReader.money(json, caller.currency());
            case YES_NO -> yesNo(json);
            case DATE -> date(json);
            case INSTANT -> instant(json, caller);
            case CHOICE -> choice(field, json);
            case TAGS -> tags(json);
            case EMAILS -> contactList(json, contacts::email);
            case PHONES -> contactList(json, value -> contacts.phone(value, caller));
            case LINK -> link(field, json);
            case RELATION -> relation(json);
            case ABOUT -> about(json);
            case DURATION -> duration(json);
            case RATING -> rating(field, json);
            case CHOICES -> choices(field, json);
            case ADDRESS -> AddressReader.address(json);
            case RELATIONS -> relations(json);
            case RICH_TEXT -> RichText.clean(text(field, json));
            case AUTONUMBER -> oneLine(field, json);
            case FILES -> files(field, json);
            case FIRST -> throw new ValueFault("value.read-only");
        };
    }

    private static String text(Field field, JsonNode json) {
        if (!json.isString()) {
            throw new ValueFault("value.not-text");
        }
        String text = json.asString();
        if (text.length() > field.maxLength()) {
            throw new ValueFault("value.too-long", field.maxLength());
        }
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
            throw new ValueFault("value.bad-character");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    static String oneLine(Field field, JsonNode json) {
        return LINE_BREAK.matcher(text(field, json).strip()).replaceAll(" ");
    }

    private static boolean yesNo(JsonNode json) {
        if (!json.isBoolean()) {
            throw new ValueFault("value.not-yes-no");
        }
        return json.asBoolean();
    }

    private static LocalDate date(JsonNode json) {
        try {
            return checkYear(LocalDate.parse(string(json, "value.not-a-date")));
        } catch (DateTimeException e) {
            throw new ValueFault("value.not-a-date");
        }
    }

    private static Instant instant(JsonNode json, Caller caller) {
        String text = string(json, "value.not-a-time");
        try {
            if (text.length() == "2026-01-31".length()) {
                return checkYear(LocalDate.parse(text)).atStartOfDay(caller.zone()).toInstant();
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            checkYear(time.toLocalDate());
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new ValueFault("value.not-a-time");
        }
    }

    /** Years that every part of the program can hold. */
    public static LocalDate checkYear(LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new ValueFault("value.not-a-date");
        }
        return date;
    }

    private static String choice(Field field, JsonNode json) {
        String value = string(json, "value.not-an-option");
        if (!field.takes(value)) {
            throw new ValueFault("value.not-an-option");
        }
        return value;
    }

    /** In the order of the options; none at all is no value. */
    private static @Nullable List<String> choices(Field field, JsonNode json) {
        List<String> chosen =
                several(json).stream()
                        .map(item -> choice(field, item))
                        .distinct()
                        .sorted(Comparator.comparingInt(field::place))
                        .toList();
        return chosen.isEmpty() ? null : chosen;
    }

    /** None at all is no value. */
    private static @Nullable List<UUID> relations(JsonNode json) {
        List<UUID> ids = several(json).stream().map(ValueReader::relation).distinct().toList();
        return ids.isEmpty() ? null : ids;
    }

    private static List<JsonNode> several(JsonNode json) {
        if (!json.isArray() || json.size() > MAX_SEVERAL) {
            throw new ValueFault("value.not-several", MAX_SEVERAL);
        }
        return List.copyOf(json.values());
    }

    /** By their ids; what they are is known to whoever saves them. None at all is no value. */
    private static @Nullable List<AttachedFile> files(Field field, JsonNode json) {
        if (!json.isArray()) {
            throw new ValueFault("value.not-files");
        }
        int most = field.settings().max();
        List<AttachedFile> files =
                json.valueStream()
                        .map(ValueReader::relation)
                        .distinct()
                        .map(AttachedFile::known)
                        .toList();
        if (files.size() > most) {
            throw new ValueFault("value.too-many-files", most);
        }
        return files.isEmpty() ? null : files;
    }

    private static long duration(JsonNode json) {
        long seconds = NumberReader.integer(json);
        if (seconds < 0) {
            throw new ValueFault("value.negative");
        }
        return seconds;
    }

    private static long rating(Field field, JsonNode json) {
        long stars = NumberReader.integer(json);
        if (stars < 1 || stars > field.settings().max()) {
            throw new ValueFault("value.not-a-rating", field.settings().max());
        }
        return stars;
    }

    /** No tag at all is no value. */
    private static @Nullable List<String> tags(JsonNode json) {
        if (!json.isArray() || json.size() > MAX_TAGS) {
            throw new ValueFault("value.not-tags", MAX_TAGS);
        }
        Set<String> tags = new LinkedHashSet<>();
        json.forEach(item -> tags.add(oneLine(TAG, item)));
        tags.remove("");
        return tags.isEmpty() ? null : List.copyOf(tags);
    }

    private interface ValueCheck {
        String check(String value);
    }

    /** No contact at all is no value, as it is stored. */
    private static @Nullable List<Contact> contactList(JsonNode json, ValueCheck check) {
        JsonNode list = json;
        if (json.isString()) {
            return List.of(new Contact(check.check(json.asString()), null));
        }
        if (!list.isArray() || list.size() > MAX_CONTACTS) {
            throw new ValueFault("value.not-contacts", MAX_CONTACTS);
        }
        List<Contact> result = new ArrayList<>();
        for (JsonNode item : list) {
            Contact contact = contact(item, check);
            if (result.stream().noneMatch(known -> known.value().equals(contact.value()))) {
                result.add(contact);
            }
        }
        return result.isEmpty() ? null : List.copyOf(result);
    }

    private static Contact contact(JsonNode item, ValueCheck check) {
        if (item.isString()) {
            return new Contact(check.check(item.asString()), null);
        }
        JsonNode kindNode = item.path("kind");
        String kindText = kindNode.isString() ? oneLine(TAG, kindNode) : null;
        return new Contact(check.check(string(item.path("value"), "value.not-contacts")), kindText);
    }

    private static String link(Field field, JsonNode json) {
        String text = oneLine(field, json);
        String address = SCHEME.matcher(text).lookingAt() ? text : "https://" + text;
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
                throw new ValueFault("value.not-a-link");
            }
            return address;
        } catch (URISyntaxException e) {
            throw new ValueFault("value.not-a-link");
        }
    }

    private static UUID relation(JsonNode json) {
        JsonNode id = json.isObject() ? json.path("id") : json;
        return uuid(string(id, "value.not-an-id"));
    }

    private static RecordRef about(JsonNode json) {
        String object = string(json.path("object"), "value.not-an-id");
        return new RecordRef(object, uuid(string(json.path("id"), "value.not-an-id")));
    }

    /** A UUID in its usual form; Java's own parser takes shorter ones. */
    public static UUID uuid(String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new ValueFault("value.not-an-id");
            }
        }
        throw new ValueFault("value.not-an-id");
    }

    private static String string(JsonNode json, String code) {
        if (!json.isString()) {
            throw new ValueFault(code);
        }
        return json.asString().strip();
    }
}
