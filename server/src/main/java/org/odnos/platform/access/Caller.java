package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/**
 * Who is asking, for which workspace, and how that person reads words and times.
 *
 * @param departmentId null for a person without a department
 * @param currency the company's currency (ISO 4217)
 */
public record Caller(
        UUID userId,
        WorkspaceId workspace,
        Role role,
        @Nullable UUID departmentId,
        Locale language,
        ZoneId zone,
        String currency,
        Origin origin) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The program itself at work in a workspace, on nobody's behalf. */
    public static Caller system(WorkspaceId workspace) {
        return new Caller(
                NOBODY,
                workspace,
                Role.ADMINISTRATOR,
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "EUR",
                Origin.of(Origin.Kind.SYSTEM));
    }

    /** The same person with another role: what would he see? */
    public Caller as(Role other) {
        return new Caller(userId, workspace, other, departmentId, language, zone, currency, origin);
    }

    public Caller speaking(Locale other) {
        return new Caller(userId, workspace, role, departmentId, other, zone, currency, origin);
    }

    /** The same person, whose changes are told to come from elsewhere. */
    public Caller from(Origin other) {
        return new Caller(userId, workspace, role, departmentId, language, zone, currency, other);
    }
}
