package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;

import java.time.ZoneId;
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
        Origin origin) {}
