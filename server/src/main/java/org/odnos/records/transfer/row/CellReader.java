package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Trait;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.cell.CellDates;
import org.odnos.records.transfer.cell.CellDates.Moment;
import org.odnos.records.transfer.cell.CellNumbers;
import org.odnos.records.transfer.cell.CellNumbers.Amount;
import org.odnos.records.transfer.cell.CellWords;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a cell into record JSON. What it cannot read it passes on as it is: the field itself then
 * says what is wrong with it, in the same words as everywhere.
 */
public final class CellReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARTED = ":::";
    private static final Pattern LIST = Pattern.compile("[;\\n|]");
    private static final Pattern COMMA_LIST = Pattern.compile("[;,\\n|]");
    private static final Pattern OF_KIND =
            Pattern.compile("(\\S.*?)\\s+\\((\\p{L}[\\p{L}\\p{N} _-]{0,59})\\)");

    private CellReader() {}

    /** Null where the cell says nothing. */
    public static @Nullable JsonNode json(ColumnPlan column, String cell, ZoneId zone) {
        String text = CellWords.clean(cell);
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.field().type()) {
            case TEXT, LONG_TEXT, LINK, ABOUT, FIRST, RELATION, RELATIONS, AUTONUMBER ->
                    JSON.stringNode(text);
            case RICH_TEXT -> raw(OwnCells.html(text));
            case ADDRESS -> JSON.objectNode().put("street", text);
            case CHOICES -> options(column, text);
            case TAGS -> list(COMMA_LIST, text);
            case EMAILS -> contacts(COMMA_LIST, text);
            case PHONES -> contacts(LIST, text);
            case CHOICE -> says(column, text) ? raw(option(column, text)) : null;
            default -> CellWords.isNone(text) ? null : value(column, text, zone);
        };
    }

    private static JsonNode value(ColumnPlan column, String text, ZoneId zone) {
        return switch (column.field().type()) {
            case DURATION ->
                    OwnCells.seconds(text).<JsonNode>map(JSON::numberNode).orElse(raw(text));
            case RATING -> OwnCells.stars(text).orElse(raw(text));
            case INTEGER, DECIMAL -> number(column, text).map(CellReader::node).orElse(raw(text));
            case MONEY -> money(column, text);
            case YES_NO -> CellWords.yesNo(text).<JsonNode>map(JSON::booleanNode).orElse(raw(text));
            case DATE -> moment(column, text).map(m -> raw(m.day().toString())).orElse(raw(text));
            case INSTANT -> moment(column, text).map(m -> raw(m.instant(zone))).orElse(raw(text));
            default -> raw(text);
        };
    }

    private static JsonNode money(ColumnPlan column, String text) {
        Optional<Amount> amount = number(column, text);
        if (amount.isEmpty()) {
            return raw(text);
        }
        String currency = amount.get().currency();
        JsonNode number = node(amount.get());
        return currency == null
                ? number
                : JSON.objectNode().put("currency", currency).set("amount", number);
    }

    private static Optional<Amount> number(ColumnPlan column, String text) {
        return CellNumbers.read(text, column.decimals());
    }

    private static JsonNode node(Amount amount) {
        BigDecimal number = amount.number().stripTrailingZeros();
        return raw(number.toPlainString());
    }

    private static Optional<Moment> moment(ColumnPlan column, String text) {
        return CellDates.read(text, column.dates());
    }

    private static String option(ColumnPlan column, String text) {
        String known = column.options().get(SearchKeys.fold(text).toLowerCase(Locale.ROOT));
        if (known == null && column.field().is(Trait.TREE)) {
            known = column.options().get(OptionPaths.key(text));
        }
        return known == null ? text : known;
    }

    /** The whole cell may be one option; else what its separators part. */
    private static @Nullable JsonNode options(ColumnPlan column, String text) {
        String whole = option(column, text);
        if (column.field().takes(whole)) {
            return JSON.arrayNode().add(whole);
        }
        ArrayNode options = JSON.arrayNode();
        JsonNode items = list(COMMA_LIST, text);
        if (items != null) {
            for (JsonNode item : items) {
                if (says(column, item.asString())) {
                    options.add(option(column, item.asString()));
                }
            }
        }
        return options.isEmpty() ? null : options;
    }

    /** An option may be called as other programs say that there is none. */
    private static boolean says(ColumnPlan column, String text) {
        return !CellWords.isNone(text) || column.field().takes(option(column, text));
    }

    /** An address or number may have its kind in brackets after it. */
    private static @Nullable JsonNode contacts(Pattern separator, String text) {
        ArrayNode items = list(separator, text);
        if (items == null) {
            return null;
        }
        ArrayNode contacts = JSON.arrayNode();
        for (JsonNode item : items) {
            if (CellWords.isNone(item.asString())) {
                continue;
            }
            Matcher parts = OF_KIND.matcher(item.asString());
            contacts.add(
                    parts.matches()
                            ? JSON.objectNode()
                                    .put("value", parts.group(1))
                                    .put("kind", parts.group(2))
                            : item);
        }
        return contacts;
    }

    /**
     * Three colons part what holds the usual separators itself. Among others "none" is a word like
     * them.
     */
    private static @Nullable ArrayNode list(Pattern separator, String text) {
        ArrayNode items = JSON.arrayNode();
        String[] parts = text.contains(PARTED) ? text.split(PARTED, -1) : separator.split(text);
        Arrays.stream(parts)
                .map(CellWords::clean)
                .filter(item -> !item.isEmpty())
                .forEach(items::add);
        boolean none = true;
        for (JsonNode item : items) {
            none &= CellWords.isNone(item.asString());
        }
        return none ? null : items;
    }

    private static JsonNode raw(String text) {
        return JSON.stringNode(text);
    }
}
