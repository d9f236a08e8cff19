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
 * @param viewer who looks through this person's eyes, and therefore changes nothing; null for the
 *     person himself
 */
public record Caller(
        UUID userId,
        WorkspaceId workspace,
        Roles roles,
        @Nullable UUID departmentId,
        Locale language,
        ZoneId zone,
        String currency,
        Origin origin,
        @Nullable UUID viewer) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The person himself. */
    public Caller(
            UUID userId,
            WorkspaceId workspace,
            Roles roles,
            @Nullable UUID departmentId,
            Locale language,
            ZoneId zone,
            String currency,
            Origin origin) {
        this(userId, workspace, roles, departmentId, language, zone, currency, origin, null);
    }

    /** Somebody in one of the program's own roles. */
    public Caller(
            UUID userId,
            WorkspaceId workspace,
            Role role,
            @Nullable UUID departmentId,
            Locale language,
            ZoneId zone,
            String currency,
            Origin origin) {
        this(userId, workspace, Roles.of(role), departmentId, language, zone, currency, origin);
    }

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

    public boolean isAdministrator() {
        return roles.administrate();
    }

    /** The same person in other roles: what would he see? */
    public Caller as(Roles others) {
        return new Caller(
                userId, workspace, others, departmentId, language, zone, currency, origin, viewer);
    }

    /** The same, seen by somebody else. */
    public Caller viewedBy(UUID other) {
        return new Caller(
                userId, workspace, roles, departmentId, language, zone, currency, origin, other);
    }

    /** The same person, whose changes are told to come from elsewhere. */
    public Caller from(Origin other) {
        return new Caller(
                userId, workspace, roles, departmentId, language, zone, currency, other, viewer);
    }

    /** The same by another clock and in another currency. */
    public Caller in(ZoneId otherZone, String otherCurrency) {
        return new Caller(
                userId,
                workspace,
                roles,
                departmentId,
                language,
                otherZone,
                otherCurrency,
                origin,
                viewer);
    }

    public Caller speaking(Locale other) {
        return new Caller(
                userId, workspace, roles, departmentId, other, zone, currency, origin, viewer);
    }
}
