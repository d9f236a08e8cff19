package org.odnos.platform.access;

import org.odnos.kernel.Forbidden;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Sharing.SharedWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What each role may do: the program's own rules, and what the workspace decided instead. Answers
 * from memory.
 */
@Component
public class Access {

    /** Topic of notices that a workspace's rights changed; the payload is its number. */
    public static final String TOPIC = "rights";

    private final Supplier<List<AccessObjects>> objects;
    private final Rights rights;

    Access(ObjectProvider<AccessObjects> objects, Rights rights) {
        this.objects = SingletonSupplier.of(() -> objects.orderedStream().toList());
        this.rights = rights;
    }

    /** An object that nobody has declared is nobody's. */
    public Scope scope(Caller caller, String object, Action action) {
        return CurrentCaller.call(
                caller,
                () ->
                        objects.get().stream()
                                .map(some -> some.kinds().get(object))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .map(kind -> scope(caller, object, kind, action))
                                .orElse(Scope.NONE));
    }

    public AccessPredicate predicate(Caller caller, String object, Action action) {
        Scope scope = scope(caller, object, action);
        boolean asks = isShareable(scope, action) && !rights.shares(caller).isEmpty();
        return new AccessPredicate(
                scope,
                caller.userId(),
                departments(caller, scope),
                action,
                asks ? sharing(caller, Set.of(object)) : Sharing.NONE,
                asks ? sharing(caller, seen(caller)) : Sharing.NONE);
    }

    /** What of these objects is shared with somebody, by himself or by his department. */
    private Sharing sharing(Caller caller, Set<String> objects) {
        Set<UUID> grantees = grantees(caller);
        Set<SharedWith> shares = rights.shares(caller);
        Set<String> shared =
                objects.stream()
                        .filter(
                                object ->
                                        grantees.stream()
                                                .map(one -> new SharedWith(object, one))
                                                .anyMatch(shares::contains))
                        .collect(Collectors.toSet());
        return shared.isEmpty() ? Sharing.NONE : new Sharing(grantees, shared);
    }

    /** A share opens records of what a role may see or edit at all, and never more than that. */
    private static boolean isShareable(Scope scope, Action action) {
        return scope != Scope.NONE
                && scope != Scope.ALL
                && (action == Action.SEE || action == Action.EDIT);
    }

    private Set<String> seen(Caller caller) {
        Set<String> seen = new HashSet<>();
        kinds(caller)
                .forEach(
                        (object, kind) -> {
                            if (scope(caller, object, kind, Action.SEE) != Scope.NONE) {
                                seen.add(object);
                            }
                        });
        return seen;
    }

    private Set<UUID> departments(Caller caller, Scope scope) {
        UUID own = caller.departmentId();
        if (own == null) {
            return Set.of();
        }
        return switch (scope) {
            case DEPARTMENT -> Set.of(own);
            case DEPARTMENT_TREE -> rights.of(caller).departments().within(own);
            case NONE, OWN, ALL -> Set.of();
        };
    }

    /** By which a share can be meant for the caller: he, his department, what it is a part of. */
    public Set<UUID> grantees(Caller caller) {
        return rights.of(caller).grantees(caller);
    }

    /** The workspace's roles by key, in the order in which they are shown. */
    public Map<String, WorkspaceRole> roles(Caller caller) {
        return rights.of(caller).roles();
    }

    /** Whether a role gives nothing that the caller has not. */
    public boolean isWithin(Caller caller, String role) {
        Caller other = caller.as(new Roles(List.of(role), List.of()));
        Map<String, Map<Action, Scope>> mine = permissions(caller);
        return permissions(other).entrySet().stream()
                .allMatch(
                        object ->
                                reachAsFar(
                                        mine.getOrDefault(object.getKey(), Map.of()),
                                        object.getValue()));
    }

    private static boolean reachAsFar(Map<Action, Scope> mine, Map<Action, Scope> theirs) {
        return theirs.entrySet().stream()
                .allMatch(
                        right ->
                                mine.getOrDefault(right.getKey(), Scope.NONE)
                                                .compareTo(right.getValue())
                                        >= 0);
    }

    /** Call inside the transaction that moves a department to another one. */
    public void departmentsChanged() {
        rights.changed();
    }

    /**
     * Call inside the transaction that shares the first record of an object with somebody, or ends
     * the last such share.
     */
    public void sharesChanged() {
        rights.sharesChanged();
    }

    /** Call inside the transaction that takes an object away for good. */
    public void objectRemoved(String object) {
        rights.forget(object);
    }

    /**
     * Call inside the transaction that gives a field's values a second key: who sees them or
     * changes them stays the same.
     */
    public void fieldCopied(String object, String from, String to) {
        rights.copyField(object, from, to);
    }

    /**
     * Refuses an action that is closed to the caller whatever the record.
     *
     * @throws NotFound if the caller may not even see such records
     * @throws Forbidden if the action is closed to him altogether
     */
    public void require(Caller caller, String object, Action action) {
        if (scope(caller, object, action) == Scope.NONE) {
            throw scope(caller, object, Action.SEE) == Scope.NONE
                    ? new NotFound()
                    : new Forbidden();
        }
    }

    /** Which fields the caller does not see or not change, wherever he sees the record. */
    public FieldRights fields(Caller caller) {
        WorkspaceRights decided = rights.of(caller);
        if (decided.fields().cells().isEmpty() || caller.isAdministrator()) {
            return FieldRights.ALL;
        }
        Map<String, ObjectKind> kinds = kinds(caller);
        return decided.fields()
                .of(
                        caller.roles(),
                        (role, object) ->
                                kinds.containsKey(object)
                                        && decided.scope(
                                                        role, object, kinds.get(object), Action.SEE)
                                                != Scope.NONE);
    }

    /** The least that a role can be left of a field; empty where there is no such field. */
    Optional<FieldAccess> least(String object, String field) {
        return objects.get().stream()
                .map(some -> some.least(object, field))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All scopes of the caller, by object, in the order in which objects are shown. */
    public Map<String, Map<Action, Scope>> permissions(Caller caller) {
        Map<String, Map<Action, Scope>> all = new LinkedHashMap<>();
        kinds(caller).forEach((object, kind) -> all.put(object, scopes(caller, object, kind)));
        return all;
    }

    /**
     * For what only administrators do.
     *
     * @throws Forbidden unless the current caller is one
     */
    public static void requireAdministrator() {
        if (!CurrentCaller.get().isAdministrator()) {
            throw new Forbidden();
        }
    }

    private Map<Action, Scope> scopes(Caller caller, String object, ObjectKind kind) {
        Map<Action, Scope> scopes = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            scopes.put(action, scope(caller, object, kind, action));
        }
        return scopes;
    }

    private Scope scope(Caller caller, String object, ObjectKind kind, Action action) {
        return rights.of(caller).scope(caller.roles(), object, kind, action);
    }

    Map<String, ObjectKind> kinds(Caller caller) {
        return CurrentCaller.call(
                caller,
                () -> {
                    Map<String, ObjectKind> all = new LinkedHashMap<>();
                    objects.get().forEach(some -> all.putAll(some.kinds()));
                    return all;
                });
    }
}
