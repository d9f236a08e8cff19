package org.odnos.platform.company;

import org.odnos.platform.text.Language;
import org.odnos.platform.workspace.NewWorkspace;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a company says of itself.
 *
 * @param currency ISO 4217; sums are counted in it
 * @param sample whether the sample company's records are in it
 */
public record CompanySettings(
        String name, Language language, String currency, ZoneId timeZone, boolean sample) {

    /** What is another value in the next ones, by name, before and after. */
    Map<String, List<?>> differences(CompanySettings next) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        values.put("name", List.of(name, next.name()));
        values.put("language", List.of(language.tag(), next.language().tag()));
        values.put("currency", List.of(currency, next.currency()));
        values.put("timeZone", List.of(timeZone.getId(), next.timeZone().getId()));
        values.values().removeIf(pair -> pair.getFirst().equals(pair.getLast()));
        return values;
    }

    public NewWorkspace newWorkspace() {
        return new NewWorkspace(name, language.locale(), currency, timeZone);
    }
}
