package org.odnos.records.object;

import org.odnos.platform.text.Texts;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Sentences about work on one field, in which it has the name that the reader knows. */
@Component
public class FieldTitles {

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final Texts texts;

    FieldTitles(ObjectCatalogue catalogue, ObjectLabels labels, Texts texts) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.texts = texts;
    }

    /** Of a field that is gone, its key is told. */
    public String of(String text, Locale language, String object, String key) {
        String name =
                catalogue
                        .current()
                        .find(object)
                        .flatMap(one -> one.field(key).map(field -> labels.field(one, field)))
                        .orElse(key);
        return texts.text(language, text, name);
    }
}
