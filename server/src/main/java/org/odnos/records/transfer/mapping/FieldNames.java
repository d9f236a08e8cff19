package org.odnos.records.transfer.mapping;

import org.odnos.platform.text.Language;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All the names by which columns of files may mean a field: keys, labels of every language,
 * synonyms.
 */
@Component
public class FieldNames {

    /** The header of ids in exports; what other programs call an id is one of theirs. */
    public static final String ID = "Odnos ID";

    /** Stands in headers of what is told of another record, which no column of a row can fill. */
    public static final String STEP = " › ";

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile(" \\(\\d+\\)$");

    private final Properties synonyms = read();
    private final Texts texts;

    FieldNames(Texts texts) {
        this.texts = texts;
    }

    /** By target the names in the shape of {@link #key}, the most telling first. */
    Map<String, List<String>> of(ObjectType object, List<ObjectType> subjects) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("id", List.of(key(ID)));
        for (Field field : object.fields().values()) {
            if (field.type() == FieldType.ABOUT) {
                subjects.forEach(type -> names.put(field.key() + "." + type.name(), of(type)));
                continue;
            }
            List<String> own = of(object, field);
            names.put(field.key(), own);
            if (field.type() == FieldType.MONEY) {
                String currency = field.key() + ".currency";
                List<String> called = new ArrayList<>(currencies(own));
                called.addAll(synonyms(object.name() + "." + currency));
                names.put(currency, called);
            }
        }
        return names;
    }

    /** As exports call the column beside an amount. */
    private List<String> currencies(List<String> amounts) {
        List<String> names = new ArrayList<>();
        for (Language language : Language.values()) {
            String word = key(texts.text(language.locale(), "export.currency"));
            amounts.forEach(amount -> names.add(amount + word));
        }
        return names;
    }

    /** What one or several records of that kind are called, as files of them are. */
    Set<String> kinds(ObjectType object) {
        Set<String> names = new HashSet<>(of(object));
        names.add(key(object.plural()));
        object.settings().pluralLabels().values().forEach(label -> names.add(key(label)));
        for (Language language : Language.values()) {
            texts.find(language.locale(), "object." + object.name() + ".plural")
                    .ifPresent(label -> names.add(key(label)));
        }
        return names;
    }

    /** What records of that kind are called where others are about them. */
    private List<String> of(ObjectType subject) {
        List<String> names = new ArrayList<>(List.of(key(subject.name())));
        subject.settings().labels().values().forEach(label -> names.add(key(label)));
        for (Language language : Language.values()) {
            texts.find(language.locale(), "object." + subject.name())
                    .ifPresent(label -> names.add(key(label)));
        }
        names.addAll(synonyms("deal." + subject.name()));
        return names;
    }

    private List<String> of(ObjectType object, Field field) {
        List<String> names = new ArrayList<>();
        names.add(key(field.key()));
        field.labels().values().forEach(label -> names.add(key(label)));
        String own = object.name() + "." + field.key();
        for (Language language : Language.values()) {
            texts.find(language.locale(), "field." + own)
                    .or(() -> texts.find(language.locale(), "field." + field.key()))
                    .ifPresent(label -> names.add(key(label)));
        }
        List<String> labels = List.copyOf(names);
        names.addAll(synonyms(own));
        names.addAll(synonyms("any." + field.key()));
        labels.forEach(label -> names.add(label + key(field.key())));
        return names;
    }

    private List<String> synonyms(String property) {
        List<String> names = new ArrayList<>();
        for (String name : synonyms.getProperty(property, "").split("\\|", -1)) {
            if (!name.isBlank()) {
                names.add(key(name));
            }
        }
        return names;
    }

    /** Letters and digits of a header alone, folded: "E-mail 1 - Value" is "email1value". */
    static String key(String header) {
        String name = NUMBERED.matcher(header.strip()).replaceAll("");
        return NOT_WORD.matcher(SearchKeys.fold(name)).replaceAll("");
    }

    /** The last word of a header, which in most languages says what kind of thing it is. */
    static String lastWord(String header) {
        String[] words = NOT_WORD.split(SearchKeys.fold(header.strip()), -1);
        return words[words.length - 1];
    }

    private static Properties read() {
        Properties names = new Properties();
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                FieldNames.class.getResourceAsStream(
                                        "/transfer/columns.properties")),
                        StandardCharsets.UTF_8)) {
            names.load(file);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
