package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.live.LiveNotices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where a workspace differs from the program's own rules. Kept in memory, dropped on a notice. */
@Component
class RoleAccess {

    private static final String TOPIC = "roleAccess";

    /** One cell of the table of rights. */
    record Cell(Role role, String object, Action action) {

        String name() {
            return String.join(".", role.key(), object, action.key());
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LiveNotices notices;
    private final ApplicationEventPublisher events;
    private final Map<WorkspaceId, Map<Cell, Scope>> known = new ConcurrentHashMap<>();

    RoleAccess(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LiveNotices notices,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.notices = notices;
        this.events = events;
        notices.subscribe(TOPIC, this::drop, known::clear);
    }

    Optional<Scope> find(Caller caller, String object, Action action) {
        Map<Cell, Scope> cells = known.computeIfAbsent(caller.workspace(), _ -> load(caller));
        return Optional.ofNullable(cells.get(new Cell(caller.role(), object, action)));
    }

    /** Replaces all of the workspace's. */
    @Transactional
    void replace(WorkspaceId workspace, Map<Cell, Scope> cells) {
        Map<Cell, Scope> old = read();
        jdbc.sql("delete from role_access").update();
        cells.forEach(this::insert);
        events.publishEvent(new SettingsChanged("roleAccess", differences(old, cells)));
        notices.publishAtOnce(TOPIC, Long.toString(workspace.value()));
    }

    /** Null stands for the program's own rule. */
    private static Map<String, List<?>> differences(Map<Cell, Scope> old, Map<Cell, Scope> next) {
        Map<String, List<?>> values = new TreeMap<>();
        for (Map<Cell, Scope> some : List.of(old, next)) {
            for (Cell cell : some.keySet()) {
                Scope before = old.get(cell);
                Scope after = next.get(cell);
                if (before != after) {
                    values.put(cell.name(), Arrays.asList(key(before), key(after)));
                }
            }
        }
        return values;
    }

    private static @Nullable String key(@Nullable Scope scope) {
        return scope == null ? null : scope.key();
    }

    private void insert(Cell cell, Scope scope) {
        jdbc.sql("insert into role_access (role, object, action, scope) values (?, ?, ?, ?)")
                .params(List.of(cell.role().key(), cell.object(), cell.action().key(), scope.key()))
                .update();
    }

    private Map<Cell, Scope> load(Caller caller) {
        return CurrentCaller.call(caller, () -> transaction.execute(_ -> read()));
    }

    private Map<Cell, Scope> read() {
        return jdbc
                .sql("select role, object, action, scope from role_access")
                .query(
                        (row, _) ->
                                Map.entry(
                                        new Cell(
                                                Role.ofKey(row.getString(1)),
                                                row.getString(2),
                                                Action.ofKey(row.getString(3))),
                                        Scope.ofKey(row.getString(4))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@code remove} waits for a loading in progress, so nothing older than the notice is kept. */
    private void drop(String workspace) {
        known.remove(new WorkspaceId(Long.parseLong(workspace)));
    }
}
