package org.odnos.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The program's sentences. Each module keeps its own in {@code
 * messages/<module>_<language>.properties} (UTF-8, ICU message format, so plurals are {@code {0,
 * plural, one {…} few {…} other {…}}}).
 */
@Component
public class Texts {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            patterns.put(language, load(language));
        }
    }

    /** The sentence, or the key itself where a text is missing (a test forbids that). */
    public String text(Locale locale, String key, Object... args) {
        return find(locale, key, args).orElse(key);
    }

    public Optional<String> find(Locale locale, String key, Object... args) {
        Language language = Language.of(locale);
        return Optional.ofNullable(patterns(language).get(key))
                .map(pattern -> filled(language, pattern, args));
    }

    Set<String> keys(Language language) {
        return patterns(language).keySet();
    }

    String pattern(Language language, String key) {
        return patterns(language).getOrDefault(key, key);
    }

    private Map<String, String> patterns(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static String filled(Language language, String pattern, Object... args) {
        if (pattern.indexOf('{') < 0 && !pattern.contains("''")) {
            return pattern;
        }
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(args);
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            String files = "classpath*:messages/*_" + language.suffix() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                read(file).forEach((key, text) -> addOnce(all, (String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(all);
    }

    private static Properties read(Resource file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static void addOnce(Map<String, String> all, String key, String text) {
        if (all.put(key, text) != null) {
            throw new IllegalStateException("Two message files have the key " + key);
        }
    }
}
