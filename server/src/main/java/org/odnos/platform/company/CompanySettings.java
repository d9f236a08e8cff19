package org.odnos.platform.company;

import org.odnos.platform.text.Language;
import org.odnos.platform.workspace.NewWorkspace;

import java.time.ZoneId;

/**
 * What a company says of itself.
 *
 * @param currency ISO 4217; sums are counted in it
 * @param sample whether the sample company's records are in it
 */
public record CompanySettings(
        String name, Language language, String currency, ZoneId timeZone, boolean sample) {

    public NewWorkspace newWorkspace() {
        return new NewWorkspace(name, language.locale(), currency, timeZone);
    }
}
