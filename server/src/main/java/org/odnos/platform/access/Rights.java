package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Sharing.SharedWith;
import org.odnos.platform.access.WorkspaceRights.Cell;
import org.odnos.platform.live.LiveChanges;
import org.odnos.platform.live.LiveNotices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What each workspace decided about rights, and apart from it, as it changes more often, with whom
 * anything is shared. Kept in memory, dropped on a notice: {@code remove} waits for a loading in
 * progress, so nothing older than the notice is kept.
 */
@Component
class Rights {

    private static final String SHARES = "shares";

    private final RightsStore store;
    private final TransactionTemplate transaction;
    private final LiveNotices notices;
    private final ApplicationEventPublisher events;
    private final LiveChanges live;
    private final Map<WorkspaceId, WorkspaceRights> known = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, Set<SharedWith>> shares = new ConcurrentHashMap<>();

    Rights(
            RightsStore store,
            PlatformTransactionManager transactions,
            LiveNotices notices,
            ApplicationEventPublisher events,
            LiveChanges live) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.notices = notices;
        this.events = events;
        this.live = live;
        notices.subscribe(Access.TOPIC, number -> known.remove(workspace(number)), known::clear);
        notices.subscribe(SHARES, number -> shares.remove(workspace(number)), shares::clear);
    }

    WorkspaceRights of(Caller caller) {
        WorkspaceRights rights = known.get(caller.workspace());
        return rights != null
                ? rights
                : known.computeIfAbsent(caller.workspace(), _ -> load(caller, store::read));
    }

    /** With whom any record of which object is shared. */
    Set<SharedWith> shares(Caller caller) {
        Set<SharedWith> some = shares.get(caller.workspace());
        return some != null
                ? some
                : shares.computeIfAbsent(caller.workspace(), _ -> load(caller, store::shares));
    }

    /** What is stored; nobody else changes it until the transaction ends. */
    WorkspaceRights lock() {
        store.lock();
        return store.read();
    }

    /** Replaces the whole table of rights, which is locked. */
    void replace(
            WorkspaceRights stored,
            Map<Cell, Scope> cells,
            Map<RoleFields.Cell, FieldAccess> fields) {
        Map<String, List<?>> values =
                new TreeMap<>(differences(byName(stored.cells()), byName(cells)));
        values.putAll(differences(fieldsByName(stored.fields().cells()), fieldsByName(fields)));
        store.replaceCells(cells);
        store.replaceFields(fields);
        tell("roleAccess", values);
    }

    private static Map<String, String> byName(Map<Cell, Scope> cells) {
        Map<String, String> byName = new TreeMap<>();
        cells.forEach((cell, scope) -> byName.put(cell.name(), scope.key()));
        return byName;
    }

    private static Map<String, String> fieldsByName(Map<RoleFields.Cell, FieldAccess> cells) {
        Map<String, String> byName = new TreeMap<>();
        cells.forEach((cell, may) -> byName.put(cell.name(), may.key()));
        return byName;
    }

    /** Call inside the transaction that changes them; null stands for what was or is not there. */
    void tell(String what, Map<String, List<?>> values) {
        events.publishEvent(new SettingsChanged(what, values));
        changed();
    }

    /** Call inside the transaction that changes what is decided. */
    void changed() {
        drop(Access.TOPIC, known);
        live.publishSight();
    }

    /** Call inside the transaction that takes an object away for good. */
    void forget(String object) {
        store.forget(object);
        changed();
        sharesChanged();
    }

    /** Call inside the transaction that gives a field's values a second key. */
    void copyField(String object, String from, String to) {
        store.copyField(object, from, to);
        changed();
    }

    /** Call inside the transaction that changes with whom anything of an object is shared. */
    void sharesChanged() {
        drop(SHARES, shares);
    }

    private void drop(String topic, Map<WorkspaceId, ?> kept) {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        notices.publishAtOnce(topic, Long.toString(workspace.value()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        kept.remove(workspace);
                    }
                });
    }

    /** Null stands for the program's own rule. */
    private static Map<String, List<?>> differences(
            Map<String, String> old, Map<String, String> next) {
        Map<String, List<?>> values = new TreeMap<>();
        for (Map<String, String> some : List.of(old, next)) {
            for (String name : some.keySet()) {
                @Nullable String before = old.get(name);
                @Nullable String after = next.get(name);
                if (!Objects.equals(before, after)) {
                    values.put(name, Arrays.asList(before, after));
                }
            }
        }
        return values;
    }

    private <T> T load(Caller caller, Supplier<T> read) {
        return CurrentCaller.call(
                caller, () -> Objects.requireNonNull(transaction.execute(_ -> read.get())));
    }

    private static WorkspaceId workspace(String number) {
        return new WorkspaceId(Long.parseLong(number));
    }
}
