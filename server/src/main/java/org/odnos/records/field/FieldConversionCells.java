package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.transfer.row.CellReader;
import org.odnos.records.transfer.row.ColumnPlan;
import org.springframework.web.util.HtmlUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Old values as record JSON of the new field. What both types hold alike goes over as it is; all
 * else is read from its text, as a cell of a file is.
 */
final class FieldConversionCells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FieldConversionCells() {}

    /** Null where the text says nothing. */
    static @Nullable JsonNode json(
            FieldConversionWay way, JsonNode stored, List<String> texts, ZoneId zone) {
        return switch (way.to().type()) {
            case TEXT, LONG_TEXT -> JSON.stringNode(String.join("; ", texts));
            case RICH_TEXT -> JSON.stringNode(html(String.join("; ", texts)));
            case CHOICE -> option(way, stored, texts, zone);
            case CHOICES -> options(way, stored, texts, zone);
            case TAGS, EMAILS, PHONES ->
                    isSeveral(way.from()) ? array(texts) : cell(way, texts, zone);
            case INTEGER, DECIMAL, MONEY, DURATION, RATING ->
                    number(way.from(), stored)
                            .<JsonNode>map(JSON::stringNode)
                            .or(() -> Optional.ofNullable(cell(way, texts, zone)))
                            .orElse(null);
            default -> cell(way, texts, zone);
        };
    }

    static boolean isSeveral(Field field) {
        return field.type().isSeveral()
                || field.type() == FieldType.EMAILS
                || field.type() == FieldType.PHONES;
    }

    private static Optional<String> number(Field from, JsonNode stored) {
        return switch (from.type()) {
            case INTEGER, DECIMAL, DURATION, RATING ->
                    Optional.of(FieldConversionTexts.number(stored.asString()));
            case MONEY -> Optional.of(FieldConversionTexts.amount(stored));
            case YES_NO -> Optional.of(stored.asBoolean() ? "1" : "0");
            default -> Optional.empty();
        };
    }

    private static @Nullable JsonNode option(
            FieldConversionWay way, JsonNode stored, List<String> texts, ZoneId zone) {
        String same = stored.isArray() ? one(stored).asString("") : stored.asString("");
        return isSame(way, same) ? JSON.stringNode(same) : cell(way, List.of(one(texts)), zone);
    }

    private static @Nullable JsonNode options(
            FieldConversionWay way, JsonNode stored, List<String> texts, ZoneId zone) {
        if (!isSeveral(way.from())) {
            String same = stored.asString("");
            return isSame(way, same) ? JSON.arrayNode().add(same) : cell(way, texts, zone);
        }
        ArrayNode options = JSON.arrayNode();
        for (int i = 0; i < texts.size(); i++) {
            String same = stored.get(i).asString("");
            String known = way.options().get(FieldConversionWay.folded(texts.get(i)));
            options.add(isSame(way, same) || known == null ? same : known);
        }
        return options;
    }

    /** An option that is carried over is the same one, whatever it is called. */
    private static boolean isSame(FieldConversionWay way, String value) {
        return way.from().type().hasOptions() && way.to().takes(value);
    }

    private static JsonNode one(JsonNode several) {
        if (several.size() != 1) {
            throw new ValueFault("value.several");
        }
        return several.get(0);
    }

    private static String one(List<String> texts) {
        if (texts.size() != 1) {
            throw new ValueFault("value.several");
        }
        return texts.getFirst();
    }

    private static JsonNode array(List<String> texts) {
        ArrayNode items = JSON.arrayNode();
        texts.forEach(items::add);
        return items;
    }

    private static @Nullable JsonNode cell(
            FieldConversionWay way, List<String> texts, ZoneId zone) {
        ColumnPlan column =
                new ColumnPlan(
                        0,
                        "",
                        way.to().key(),
                        way.to(),
                        way.wanted().dates(),
                        way.wanted().decimals(),
                        way.options(),
                        null,
                        null);
        return CellReader.json(column, one(texts), zone);
    }

    /** Signs stay signs and lines stay lines. */
    private static String html(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p>";
    }
}
