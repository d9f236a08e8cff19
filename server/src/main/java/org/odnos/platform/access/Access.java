package org.odnos.platform.access;

import org.odnos.kernel.Forbidden;
import org.odnos.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What each role may do: the program's own rules, and what the workspace decided instead. Answers
 * from memory.
 */
@Component
public class Access {

    private final Supplier<List<AccessObjects>> objects;
    private final RoleAccess overrides;

    Access(ObjectProvider<AccessObjects> objects, RoleAccess overrides) {
        this.objects = SingletonSupplier.of(() -> objects.orderedStream().toList());
        this.overrides = overrides;
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
        return new AccessPredicate(
                scope(caller, object, action), caller.userId(), caller.departmentId());
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
        if (CurrentCaller.get().role() != Role.ADMINISTRATOR) {
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
        return overrides
                .find(caller, object, action)
                .orElseGet(() -> kind.standard(caller.role(), action));
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
