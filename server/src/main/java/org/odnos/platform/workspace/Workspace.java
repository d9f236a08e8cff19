package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * One company.
 *
 * @param language its language, for what has no reader of its own
 * @param currency in which its sums are counted (ISO 4217)
 * @param sample whether the sample company's records are in it
 */
public record Workspace(
        WorkspaceId id,
        String name,
        Locale language,
        String currency,
        ZoneId zone,
        boolean sample,
        Instant createdAt) {

    /** The program itself, which reads and counts as the company does. */
    public Caller program() {
        return Caller.system(id).in(zone, currency).speaking(language);
    }
}
