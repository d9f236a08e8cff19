package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * Which rows a caller may see (or edit, …), as data. The engine says it in SQL; {@link #admits}
 * says the same about a row at hand. Where a record is about another one (tasks, notes), it is
 * admitted if either of the two owners is, or if either of the two is shared.
 *
 * @param departments whose records are the caller's business by his department; empty for somebody
 *     in none, whose business are his own alone
 * @param shared which shared records the action reaches besides
 * @param aboutShared the same of records that a record is about
 */
public record AccessPredicate(
        Scope scope,
        UUID userId,
        Set<UUID> departments,
        Action action,
        Sharing shared,
        Sharing aboutShared) {

    public AccessPredicate {
        departments = Set.copyOf(departments);
    }

    public boolean admits(@Nullable UUID ownerId, @Nullable UUID ownerDepartmentId) {
        return switch (scope) {
            case NONE -> false;
            case OWN -> userId.equals(ownerId);
            case DEPARTMENT, DEPARTMENT_TREE ->
                    userId.equals(ownerId)
                            || (ownerDepartmentId != null
                                    && departments.contains(ownerDepartmentId));
            case ALL -> true;
        };
    }
}
