package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Makes workspaces for tests: the first of a language as the program does, each further one by the
 * same files in one go, which takes a small part of the time, or out of one that a test gave back.
 */
public final class WorkspaceTemplate {

    /** The file that makes the collation {@code words}, and nothing else. */
    private static final String COLLATION = "records/V250__words.sql";

    private record Made(WorkspaceId id, String tables, UsedWorkspaces used) {}

    private final Workspaces workspaces;
    private final WorkspaceStore store;
    private final ControlTransaction control;
    private final JdbcTemplate jdbc;
    private final Map<Locale, Made> templates = new ConcurrentHashMap<>();

    public WorkspaceTemplate(Workspaces workspaces, DataSource dataSource) {
        this.workspaces = workspaces;
        this.store = new WorkspaceStore(JdbcClient.create(dataSource));
        this.control = new ControlTransaction(new WorkspaceTransactionManager(dataSource));
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Workspace create(NewWorkspace wanted) {
        Made template = templates.computeIfAbsent(wanted.language(), _ -> made(wanted));
        WorkspaceId renewed = template.used().poll();
        return renewed == null
                ? likeTemplate(wanted, template)
                : workspaces.find(renewed).orElseThrow();
    }

    /** Nobody uses the workspace any more; it may come back under another number. */
    public void giveBack(WorkspaceId workspace, Locale language) {
        Made template = templates.get(language);
        if (template != null) {
            template.used().add(workspace);
        }
    }

    private Workspace likeTemplate(NewWorkspace wanted, Made template) {
        return control.call(
                () -> {
                    Workspace workspace = store.create(wanted);
                    String schema = workspace.id().schema();
                    jdbc.execute(
                            """
                            set local role %1$s; set local search_path to %1$s, ext;
                            %2$s;
                            reset role;
                            create table %1$s.migration (like %3$s.migration including all);
                            alter table %1$s.migration owner to %1$s;
                            insert into %1$s.migration select * from %3$s.migration;
                            """
                                    .formatted(schema, template.tables(), template.id().schema()));
                    return workspace;
                });
    }

    private Made made(NewWorkspace wanted) {
        WorkspaceId id = workspaces.create(wanted).id();
        String collation = '"' + control.call(() -> store.collation(id)) + '"';
        List<String> files =
                jdbc.query(
                        "select script from "
                                + id.schema()
                                + ".migration"
                                + " where type = 'SQL' order by installed_rank",
                        (row, _) -> row.getString(1));
        shareCollation(id);
        List<Resource> all =
                new ArrayList<>(
                        files.stream()
                                .filter(file -> !file.equals(COLLATION))
                                .map(WorkspaceTemplate::resource)
                                .toList());
        all.addAll(afterwards());
        String tables =
                all.stream().map(WorkspaceTemplate::text).collect(Collectors.joining(";\n"));
        return new Made(
                id,
                tables.replace("${collation}", collation),
                new UsedWorkspaces(jdbc, control, id));
    }

    /** Made once for all workspaces, as each connection spends long on the rules of each one. */
    private void shareCollation(WorkspaceId id) {
        jdbc.execute(
                "create collation if not exists ext.words from %s.words".formatted(id.schema()));
    }

    private static Resource resource(String file) {
        return new ClassPathResource("db/workspace/" + file);
    }

    /** What follows every migration. */
    private static List<Resource> afterwards() {
        try {
            return List.of(
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:db/workspace/*/afterMigrate__*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
