package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.platform.workspace.Workspaces;
import org.odnos.records.object.Address;
import org.odnos.records.object.Field;
import org.odnos.records.object.Option;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stored values as people write them in the company's language; several stay apart. */
@Component
class FieldConversionTexts {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final RecordNames names;
    private final Texts texts;
    private final Workspaces workspaces;
    private final JsonMapper json;

    FieldConversionTexts(RecordNames names, Texts texts, Workspaces workspaces, JsonMapper json) {
        this.names = names;
        this.texts = texts;
        this.workspaces = workspaces;
        this.json = json;
    }

    /** The language in which the company writes. */
    Locale language() {
        return workspaces.inside(CurrentCaller.get().workspace()).language();
    }

    /** A value in the Java type of its field. */
    String written(Field field, Object value) {
        JsonNode stored = json.valueToTree(value);
        return String.join("; ", of(field, List.of(stored)).getOrDefault(stored, List.of()));
    }

    /** A record that nobody finds any more has no text. */
    Map<JsonNode, List<String>> of(Field field, Collection<JsonNode> stored) {
        Map<RecordRef, String> known = field.type().isRelation() ? named(field, stored) : Map.of();
        Locale language = language();
        Map<JsonNode, List<String>> result = new LinkedHashMap<>();
        for (JsonNode one : stored) {
            result.put(
                    one,
                    field.type().isRelation()
                            ? names(field, one, known)
                            : texts(field, one, language));
        }
        return result;
    }

    private Map<RecordRef, String> named(Field field, Collection<JsonNode> stored) {
        Set<UUID> wanted =
                stored.stream().flatMap(FieldConversionTexts::ids).collect(Collectors.toSet());
        return names.of(Map.of(Objects.requireNonNull(field.relation()), new HashSet<>(wanted)));
    }

    private static List<String> names(Field field, JsonNode stored, Map<RecordRef, String> known) {
        List<String> names = new ArrayList<>();
        ids(stored)
                .forEach(
                        id -> {
                            String object = Objects.requireNonNull(field.relation());
                            String name = known.get(new RecordRef(object, id));
                            if (name != null) {
                                names.add(name);
                            }
                        });
        return names;
    }

    static Stream<UUID> ids(JsonNode stored) {
        Stream<JsonNode> all = stored.isArray() ? stored.values().stream() : Stream.of(stored);
        return all.map(id -> UUID.fromString(id.asString()));
    }

    private List<String> texts(Field field, JsonNode stored, Locale language) {
        return switch (field.type()) {
            case RICH_TEXT -> List.of(plain(stored.asString()));
            case DECIMAL -> List.of(number(stored.asString()));
            case MONEY -> List.of(amount(stored) + " " + stored.path("currency").asString());
            case YES_NO -> List.of(texts.text(language, word(stored)));
            case INSTANT -> List.of(moment(stored.asString()));
            case DURATION -> List.of(clock(Long.parseLong(stored.asString())));
            case CHOICE -> List.of(label(field, stored.asString(), language));
            case CHOICES ->
                    each(stored).map(one -> label(field, one.asString(), language)).toList();
            case TAGS -> each(stored).map(JsonNode::asString).toList();
            case EMAILS, PHONES -> each(stored).map(one -> one.path("value").asString()).toList();
            case ADDRESS -> List.of(oneLine(stored));
            default -> List.of(stored.asString());
        };
    }

    private static Stream<JsonNode> each(JsonNode stored) {
        return stored.values().stream();
    }

    private static String word(JsonNode stored) {
        return stored.asBoolean() ? "filter.word.yes" : "filter.word.no";
    }

    static String amount(JsonNode money) {
        return number(money.path("amount").asString());
    }

    static String number(String stored) {
        BigDecimal number = new BigDecimal(stored).stripTrailingZeros();
        return number.toPlainString();
    }

    private static String moment(String stored) {
        Instant moment = OffsetDateTime.parse(stored).toInstant();
        LocalDateTime local = LocalDateTime.ofInstant(moment, CurrentCaller.get().zone());
        return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
    }

    private static String clock(long seconds) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static String label(Field field, String value, Locale language) {
        Map<String, String> labels = field.option(value).map(Option::labels).orElse(Map.of());
        @Nullable String label = labels.get(language.toLanguageTag());
        return label != null ? label : labels.values().stream().findFirst().orElse(value);
    }

    private static String oneLine(JsonNode address) {
        List<String> parts = new ArrayList<>();
        for (String part : Address.PARTS) {
            String text = address.path(part).asString("");
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join(", ", parts);
    }

    /** What people read of formatted text, line by line. */
    private static String plain(String html) {
        String lines =
                html.replaceAll("\\s*\\n\\s*", " ")
                        .replaceAll(
                                "(?i)<br\\s*/?>|<hr\\s*/?>|</(p|h2|h3|li|blockquote|pre)>", "\n")
                        .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(lines).replaceAll(" *\\n *", "\n").strip();
    }
}
