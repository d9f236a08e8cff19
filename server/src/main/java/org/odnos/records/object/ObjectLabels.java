package org.odnos.records.object;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/**
 * What objects, fields and options are called in the caller's language: declared ones by message
 * files ({@code object.deal}, {@code field.deal.amount}, {@code option.task.kind.call}), a
 * workspace's own by the labels it gave.
 */
@Component
public class ObjectLabels {

    private final Texts texts;

    ObjectLabels(Texts texts) {
        this.texts = texts;
    }

    public String object(ObjectType object) {
        return texts.text(language(), "object." + object.name());
    }

    public String plural(ObjectType object) {
        return texts.text(language(), "object." + object.name() + ".plural");
    }

    public String field(ObjectType object, Field field) {
        if (field.is(Trait.OWN)) {
            return own(field.labels(), field.key());
        }
        return texts.find(language(), "field." + object.name() + "." + field.key())
                .orElseGet(() -> texts.text(language(), "field." + field.key()));
    }

    public String option(ObjectType object, Field field, Option option) {
        if (field.is(Trait.OWN)) {
            return own(option.labels(), option.value());
        }
        String key = "option." + object.name() + "." + field.key() + "." + option.value();
        return texts.text(language(), key);
    }

    private static String own(Map<String, String> labels, String key) {
        String label = labels.get(language().toLanguageTag());
        return label == null ? labels.values().stream().findFirst().orElse(key) : label;
    }

    private static Locale language() {
        return CurrentCaller.get().language();
    }
}
