package org.odnos.sample;

import org.odnos.platform.text.Language;
import org.odnos.platform.text.SerbianScript;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The names and sentences of one language; Serbian has one list for both scripts. */
record Dictionary(Language language, Map<String, List<String>> words) {

    private static final Map<Language, Dictionary> KNOWN = loaded();

    static Dictionary of(Language language) {
        return Objects.requireNonNull(KNOWN.get(language));
    }

    List<String> all(String key) {
        return words.getOrDefault(key, List.of());
    }

    /** The only item of that key. */
    String one(String key) {
        return all(key).getFirst();
    }

    private static Map<Language, Dictionary> loaded() {
        Map<Language, Dictionary> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, load(language));
        }
        return all;
    }

    private static Dictionary load(Language language) {
        String file = "/sample/" + language.locale().getLanguage() + ".properties";
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(file));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean cyrillic = language == Language.SR_CYRL;
        Map<String, List<String>> words = new HashMap<>();
        for (String key : texts.stringPropertyNames()) {
            List<String> items = Arrays.asList(texts.getProperty(key).split("\\|", -1));
            words.put(
                    key,
                    cyrillic && !key.equals("country") && !key.equals("firm")
                            ? items.stream().map(SerbianScript::cyrillic).toList()
                            : items);
        }
        return new Dictionary(language, words);
    }
}
