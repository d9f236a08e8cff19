package org.odnos.platform.workspace;

import com.github.kagkarlsson.scheduler.serializer.JavaSerializer;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Workspaces of tests that are over, for those that come: emptied and under another number, so that
 * nothing anybody still knows of the old one leads into the new one. That takes a tenth of making
 * one. Where a test has changed the tables otherwise than by own fields and objects, left many
 * rows, or something still runs, the workspace stays as it is and is never used again.
 */
final class UsedWorkspaces {

    private static final long MANY_BYTES = 4_000_000;

    /** The tables and sequences of a schema, without a walk through those of all the others. */
    private static final String RELATIONS =
            """
            with own as (
                select c.* from pg_depend d join pg_class c on c.oid = d.objid
                where d.refclassid = 'pg_namespace'::regclass and d.classid = 'pg_class'::regclass
                  and d.refobjid = '%s'::regnamespace and c.relname <> 'migration')
            """;

    private static final String SHAPE =
            RELATIONS
                    + """
                    select md5(string_agg(line, ' ' order by line)) from (
                        select concat(relname, relkind) as line from own
                        union all
                        select concat(relname, attname, atttypid, attnotnull, atthasdef, attstattarget)
                        from own join pg_attribute on attrelid = own.oid and not attisdropped
                        union all
                        select concat(own.relname, i.relname, indisvalid)
                        from own join pg_index on indrelid = own.oid join pg_class i on i.oid = indexrelid
                        union all
                        select concat(relname, conname, convalidated)
                        from own join pg_constraint on conrelid = own.oid
                        union all
                        select concat(relname, tgname, tgenabled)
                        from own join pg_trigger on tgrelid = own.oid and not tgisinternal) lines
                    """;

    private final JdbcTemplate jdbc;
    private final ControlTransaction control;
    private final WorkspaceId pristine;
    private final String shape;
    private final List<String> tables;
    private final List<String> filled;
    private final Queue<WorkspaceId> used = new ArrayDeque<>();

    /** The pristine one is what all others are made like. */
    UsedWorkspaces(JdbcTemplate jdbc, ControlTransaction control, WorkspaceId pristine) {
        this.jdbc = jdbc;
        this.control = control;
        this.pristine = pristine;
        this.shape = shape(pristine);
        this.tables = relations(pristine, "relkind = 'r'");
        this.filled = tables.stream().filter(this::isFilled).toList();
    }

    synchronized void add(WorkspaceId workspace) {
        used.add(workspace);
    }

    /** The number of one that is as new, or null. */
    synchronized @Nullable WorkspaceId poll() {
        while (!used.isEmpty()) {
            WorkspaceId old = used.remove();
            try {
                WorkspaceId made = control.call(() -> isLike(old) ? renewed(old) : null);
                if (made != null) {
                    return made;
                }
            } catch (DataAccessException _) {
                // Something still runs in it, so it is left.
            }
        }
        return null;
    }

    private boolean isLike(WorkspaceId old) {
        withoutOwn(old).forEach(jdbc::execute);
        return shape(old).equals(shape)
                && Objects.requireNonNull(
                                jdbc.queryForObject(
                                        RELATIONS.formatted(old.schema())
                                                + "select sum(pg_relation_size(oid)) from own where"
                                                + " relkind = 'r'",
                                        Long.class))
                        < MANY_BYTES;
    }

    /** What drops the objects and fields that the workspace added. */
    private List<String> withoutOwn(WorkspaceId workspace) {
        return texts(
                RELATIONS.formatted(workspace.schema())
                        + """
                        select format('drop table %1$s.%%I cascade', relname) from own
                        where relkind = 'r' and relname like 'x\\_%%'
                        union all
                        select format('alter table %1$s.%%I drop column %%I cascade', relname, attname)
                        from own join pg_attribute on attrelid = own.oid and not attisdropped
                        where relkind = 'r' and relname not like 'x\\_%%' and attname like 'x\\_%%'
                        """
                                .formatted(workspace.schema()));
    }

    private WorkspaceId renewed(WorkspaceId old) {
        WorkspaceId made =
                new WorkspaceId(
                        Objects.requireNonNull(
                                jdbc.queryForObject(
                                        "select nextval('control.workspace_id')", Long.class)));
        List<String> statements = new ArrayList<>();
        statements.add("lock table " + inside(old) + " in access exclusive mode nowait");
        statements.add("alter schema %s rename to %s".formatted(old.schema(), made.schema()));
        statements.add("alter role %s rename to %s".formatted(old.schema(), made.schema()));
        statements.add("set local session_replication_role = replica");
        tables.forEach(table -> statements.add("delete from " + made.schema() + "." + table));
        filled.forEach(table -> statements.add(copy(table, made)));
        statements.add("set local session_replication_role = origin");
        statements.add(
                """
                insert into control.workspace (id, name, language, currency, time_zone, text_order)
                select %d, name, language, currency, time_zone, text_order
                from control.workspace where id = %d\
                """
                        .formatted(made.value(), pristine.value()));
        statements.add("delete from control.workspace where id = " + old.value());
        jdbc.execute(String.join(";\n", statements));
        jdbc.update(
                "delete from control.scheduled_tasks where task_data = ?",
                new JavaSerializer().serialize(old.value()));
        return made;
    }

    private String inside(WorkspaceId workspace) {
        return tables.stream()
                .map(table -> workspace.schema() + "." + table)
                .collect(Collectors.joining(", "));
    }

    private String copy(String table, WorkspaceId to) {
        String columns =
                jdbc.queryForObject(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and attgenerated = '' and not attisdropped
                        """,
                        String.class,
                        pristine.schema() + "." + table);
        return "insert into %1$s.%2$s (%3$s) overriding system value select %3$s from %4$s.%2$s"
                .formatted(to.schema(), table, columns, pristine.schema());
    }

    private boolean isFilled(String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from %s.%s)".formatted(pristine.schema(), table),
                        Boolean.class));
    }

    private String shape(WorkspaceId workspace) {
        return Objects.requireNonNull(
                jdbc.queryForObject(SHAPE.formatted(workspace.schema()), String.class));
    }

    private List<String> relations(WorkspaceId workspace, String which) {
        return texts(
                RELATIONS.formatted(workspace.schema())
                        + "select quote_ident(relname) from own where "
                        + which);
    }

    private List<String> texts(String sql) {
        return jdbc.query(sql, (row, _) -> row.getString(1));
    }
}
