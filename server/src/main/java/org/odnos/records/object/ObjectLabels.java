package org.odnos.records.object;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Language;
import org.odnos.platform.text.SerbianScript;
import org.odnos.platform.text.Texts;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        if (object.isOwn()) {
            return own(object.settings().labels(), object.name());
        }
        return texts.text(language(), "object." + object.name());
    }

    public String plural(ObjectType object) {
        if (object.isOwn()) {
            Map<String, String> labels = object.settings().pluralLabels();
            return own(labels.isEmpty() ? object.settings().labels() : labels, object.plural());
        }
        return texts.text(language(), "object." + object.name() + ".plural");
    }

    public String field(ObjectType object, Field field) {
        if (field.is(Trait.OWN)) {
            return own(field.labels(), field.key());
        }
        return given(field.labels())
                .or(() -> texts.find(language(), "field." + object.name() + "." + field.key()))
                .orElseGet(() -> texts.text(language(), "field." + field.key()));
    }

    public @Nullable String help(Field field) {
        Map<String, String> helps = field.settings().helps();
        return given(helps).or(() -> any(helps)).orElse(null);
    }

    /** What is said to the caller when he breaks a rule. */
    public String message(ValidationRule rule) {
        return own(rule.messages(), rule.condition());
    }

    public String option(ObjectType object, Field field, Option option) {
        if (field.is(Trait.OWN) || !option.labels().isEmpty()) {
            return given(option.labels())
                    .or(() -> any(option.labels()))
                    .orElseGet(() -> option.value());
        }
        String key = "option." + object.name() + "." + field.key() + "." + option.value();
        return texts.text(language(), key);
    }

    /** The option with those that it stands under, from the top down. */
    public String path(ObjectType object, Field field, Option option) {
        List<Option> path = field.tree().path(option.value());
        return field.is(Trait.TREE) && path.size() > 1
                ? path.stream()
                        .map(one -> option(object, field, one))
                        .collect(Collectors.joining(" / "))
                : option(object, field, option);
    }

    private static String own(Map<String, String> labels, String otherwise) {
        return given(labels).or(() -> any(labels)).orElse(otherwise);
    }

    /** In the caller's language, or in his language's other script. */
    private static Optional<String> given(Map<String, String> labels) {
        String own = labels.get(language().toLanguageTag());
        return own != null ? Optional.of(own) : otherScript(labels);
    }

    private static Optional<String> otherScript(Map<String, String> labels) {
        return switch (Language.of(language())) {
            case SR_CYRL ->
                    Optional.ofNullable(labels.get(Language.SR_LATN.tag()))
                            .map(SerbianScript::cyrillic);
            case SR_LATN ->
                    Optional.ofNullable(labels.get(Language.SR_CYRL.tag()))
                            .map(SerbianScript::latin);
            default -> Optional.empty();
        };
    }

    /** The workspace's own language comes first. */
    private static Optional<String> any(Map<String, String> labels) {
        return labels.values().stream().findFirst();
    }

    private static Locale language() {
        return CurrentCaller.get().language();
    }
}
