package org.odnos.records.search;

import com.ibm.icu.text.Normalizer2;

import org.odnos.records.object.AttachedFile;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;
import org.odnos.records.object.Trait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is stored beside a record so that it is found without regard to case, accents and script.
 *
 * <p>The search text has one line for each searched field, folded, in the order of declaration with
 * the name first; its last line holds the sounds of all words between spaces, those of a
 * workspace's own fields too, in which spellings of one name in several languages (Петровић,
 * Petrović, Petrovich) are equal.
 */
public final class SearchKeys {

    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");
    private static final int MAX_WORDS = 8;
    private static final int MAX_LINE = 500;

    private SearchKeys() {}

    /** Small Latin letters without accents, Cyrillic letters spelled in Latin ones. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isPlain(lower) ? lower : Letters.latin(strip(lower));
    }

    /** The words of a question as sounds; each has to be in the search text. */
    public static List<String> words(String question) {
        return List.copyOf(spelledWords(question).keySet());
    }

    /** By their sounds the words of a question as they are spelled, folded. */
    public static Map<String, String> spelledWords(String question) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : NOT_WORD.split(fold(question), -1)) {
            if (!word.isEmpty() && words.size() < MAX_WORDS) {
                words.putIfAbsent(sound(word), word);
            }
        }
        return words;
    }

    /** Words of a folded text, as they stand there. */
    static List<String> split(String folded) {
        return NOT_WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    /** The sounds of a folded word; a number has none. */
    static String sound(String word) {
        return word.chars().anyMatch(Character::isDigit) ? word : Letters.sounds(word);
    }

    /** The sounds in a search text. */
    public static List<String> soundsIn(String searchText) {
        return split(searchText.substring(searchText.lastIndexOf('\n') + 1));
    }

    /** The line of the search text that belongs to a field, from 1; 0 if it has none. */
    public static int line(ObjectType object, Field field) {
        return searched(object).indexOf(field) + 1;
    }

    /** Whether the caller sees all fields whose words the search text has. */
    public static boolean isAllSeen(ObjectType object) {
        return object.fields().values().stream()
                .filter(field -> field.is(Trait.WITHHELD))
                .noneMatch(field -> isFoundByWords(field) || line(object, field) > 0);
    }

    /** The lines of fields that the caller sees. */
    public static List<Integer> seenLines(ObjectType object) {
        return searched(object).stream()
                .filter(field -> !field.is(Trait.WITHHELD))
                .map(field -> line(object, field))
                .toList();
    }

    /** The workspace's own fields that have no line and whose words the caller sees. */
    public static List<Field> seenWithoutLine(ObjectType object) {
        return object.fields().values().stream()
                .filter(field -> isFoundByWords(field) && !field.is(Trait.WITHHELD))
                .toList();
    }

    public static String searchText(ObjectType object, RecordValues values) {
        List<String> own =
                object.fields().values().stream()
                        .filter(SearchKeys::isFoundByWords)
                        .map(field -> oneLine(field, values))
                        .toList();
        return searchText(
                searched(object).stream().map(field -> oneLine(field, values)).toList(), own);
    }

    /**
     * A line of its own would shift those of records that were saved before the field was added.
     */
    private static boolean isFoundByWords(Field field) {
        return field.is(Trait.OWN)
                && switch (field.type()) {
                    case TEXT, AUTONUMBER, EMAILS, PHONES, TAGS, FILES -> true;
                    default -> false;
                };
    }

    /** The search text of fields with these values, in the order of their lines. */
    public static String searchText(List<String> values) {
        return searchText(values, List.of());
    }

    private static String searchText(List<String> values, List<String> more) {
        StringBuilder text = new StringBuilder();
        Set<String> sounds = new LinkedHashSet<>();
        for (String value : values) {
            String line = fold(value);
            text.append(line).append('\n');
            addSounds(sounds, line);
        }
        more.forEach(value -> addSounds(sounds, fold(value)));
        return text.append(' ').append(String.join(" ", sounds)).append(' ').toString();
    }

    private static void addSounds(Set<String> sounds, String line) {
        for (String word : NOT_WORD.split(line, -1)) {
            if (!word.isEmpty()) {
                sounds.add(sound(word));
            }
        }
    }

    /** The fields that have a line, in the order of the lines. */
    public static List<Field> searched(ObjectType object) {
        List<Field> fields = new ArrayList<>();
        fields.add(object.require(object.nameField()));
        for (Field field : object.fields().values()) {
            if (field.is(Trait.SEARCHED) && !field.key().equals(object.nameField())) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static String oneLine(Field field, RecordValues values) {
        String text =
                switch (values.get(field.key())) {
                    case null -> "";
                    case String one -> one;
                    case List<?> many ->
                            String.join(" ", many.stream().map(one -> item(field, one)).toList());
                    case Object other -> other.toString();
                };
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
        return line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
    }

    private static String item(Field field, Object value) {
        String text =
                switch (value) {
                    case Contact contact -> contact.value();
                    case AttachedFile file -> file.name();
                    default -> value.toString();
                };
        return field.type() == FieldType.PHONES ? withDigits(text) : text;
    }

    /** A number that is kept as it was written is looked for by its digits too. */
    private static String withDigits(String phone) {
        String digits = NOT_DIGIT.matcher(phone).replaceAll("");
        return phone.endsWith(digits) ? phone : phone + " " + digits;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String strip(String text) {
        return MARKS.matcher(DECOMPOSE.normalize(text)).replaceAll("");
    }
}
