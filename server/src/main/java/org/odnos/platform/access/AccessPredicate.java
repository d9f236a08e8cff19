package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Which rows a caller may see (or edit, …), as data. The engine says it in SQL; {@link #admits}
 * says the same about a row at hand. Where a record is about another one (tasks, notes), it is
 * admitted if either of the two owners is.
 *
 * @param departmentId department of the caller; null: he is in none, so {@code DEPARTMENT} means
 *     his own rows
 */
public record AccessPredicate(Scope scope, UUID userId, @Nullable UUID departmentId) {

    public boolean admits(@Nullable UUID ownerId, @Nullable UUID ownerDepartmentId) {
        return switch (scope) {
            case NONE -> false;
            case OWN -> userId.equals(ownerId);
            case DEPARTMENT ->
                    userId.equals(ownerId)
                            || (departmentId != null && departmentId.equals(ownerDepartmentId));
            case ALL -> true;
        };
    }
}
