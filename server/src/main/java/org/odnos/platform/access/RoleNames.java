package org.odnos.platform.access;

import org.odnos.platform.text.Language;
import org.odnos.platform.text.Texts;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What roles are called. */
@Component
public class RoleNames {

    private final Texts texts;

    RoleNames(Texts texts) {
        this.texts = texts;
    }

    /** In that language, else as the program calls it, else in any language. */
    public String of(WorkspaceRole role, Locale language) {
        String label = role.labels().get(Language.of(language).tag());
        if (label != null) {
            return label;
        }
        return texts.find(language, "role." + role.key())
                .orElseGet(() -> role.labels().values().stream().findFirst().orElse(role.key()));
    }

    /** By language tag, in all languages. */
    public Map<String, String> all(WorkspaceRole role) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            names.put(language.tag(), of(role, language.locale()));
        }
        return names;
    }
}
