package org.odnos.sales.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL on pipelines, stages and lost reasons beyond what the engine does. */
@Repository
public class PipelineStore {

    private record Row(UUID pipeline, String name, @Nullable Stage stage) {}

    private record Use(UUID id, long deals) {}

    private final JdbcClient jdbc;

    PipelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them with their stages, in one statement. */
    public Pipelines load() {
        Map<UUID, String> names = new LinkedHashMap<>();
        Map<UUID, List<Stage>> stages = new HashMap<>();
        for (Row row : rows()) {
            names.put(row.pipeline(), row.name());
            List<Stage> ofOne = stages.computeIfAbsent(row.pipeline(), _ -> new ArrayList<>());
            if (row.stage() != null) {
                ofOne.add(row.stage());
            }
        }
        List<Pipeline> pipelines = new ArrayList<>();
        names.forEach(
                (id, name) ->
                        pipelines.add(
                                new Pipeline(
                                        id,
                                        name,
                                        List.copyOf(stages.getOrDefault(id, List.of())))));
        return new Pipelines(List.copyOf(pipelines));
    }

    private List<Row> rows() {
        return jdbc.sql(
                        """
                        select p.id as pipeline_id, p.name as pipeline_name,
                               s.id, s.name, s.kind, s.position, s.probability
                        from pipeline p
                        left join stage s on s.pipeline_id = p.id and s.deleted_at is null
                        where p.deleted_at is null
                        order by p.position, p.id,
                                 array_position(array['open', 'won', 'lost'], s.kind), s.position, s.id
                        """)
                .query(PipelineStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID pipeline = row.getObject("pipeline_id", UUID.class);
        UUID id = row.getObject("id", UUID.class);
        Stage stage =
                id == null
                        ? null
                        : new Stage(
                                id,
                                pipeline,
                                row.getString("name"),
                                Stage.Kind.of(row.getString("kind")),
                                row.getLong("position"),
                                row.getLong("probability"));
        return new Row(pipeline, row.getString("pipeline_name"), stage);
    }

    /** How many live deals stand in each of these stages; a stage without any is left out. */
    Map<UUID, Long> dealsInStages(Collection<UUID> stages) {
        return uses(
                """
                select stage_id, count(*) from deal
                where stage_id = any(?) and deleted_at is null group by stage_id
                """,
                stages);
    }

    Map<UUID, Long> dealsInPipelines(Collection<UUID> pipelines) {
        return uses(
                """
                select s.pipeline_id, count(*) from stage s join deal d on d.stage_id = s.id
                where s.pipeline_id = any(?) and d.deleted_at is null group by s.pipeline_id
                """,
                pipelines);
    }

    Map<UUID, Long> dealsLostFor(Collection<UUID> reasons) {
        return uses(
                """
                select lost_reason_id, count(*) from deal
                where lost_reason_id = any(?) and deleted_at is null group by lost_reason_id
                """,
                reasons);
    }

    private Map<UUID, Long> uses(String statement, Collection<UUID> ids) {
        Map<UUID, Long> uses = new HashMap<>();
        jdbc.sql(statement)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> new Use(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .forEach(use -> uses.put(use.id(), use.deals()));
        return uses;
    }

    /** Deals carry their stage's probability, so that lists can show and sort by it. */
    void probabilityChanged(Collection<UUID> stages) {
        jdbc.sql(
                        """
                        update deal d set probability = s.probability from stage s
                        where d.stage_id = s.id and s.id = any(?)
                        """)
                .param(stages.toArray(UUID[]::new))
                .update();
    }

    /** What got as far as a stage that is none any more got as far as the one before it. */
    void stagesGone(Collection<UUID> stages) {
        jdbc.sql(
                        """
                        update deal d set furthest_stage_id = (
                            select s.id from stage s
                            where s.pipeline_id = d.pipeline_id and s.kind = 'open' and s.deleted_at is null
                            order by s.position > gone.position, abs(s.position - gone.position) limit 1)
                        from stage gone where gone.id = any(?) and d.furthest_stage_id = gone.id
                        """)
                .param(stages.toArray(UUID[]::new))
                .update();
    }

    /** Of the pipelines that an import made: stages of these names without which they can be. */
    List<UUID> spareStages(UUID origin, List<String> names) {
        return jdbc.sql(
                        """
                        select s.id from change made
                        join stage s on s.pipeline_id = made.record_id and s.name = any(:names)
                        where made.origin_id = :origin and made.object = 'pipeline'
                          and made.action = 'create' and s.deleted_at is null
                          and not exists (select from deal d where d.stage_id = s.id)
                          and exists (select from stage other
                                      where other.pipeline_id = s.pipeline_id and other.kind = s.kind
                                        and other.deleted_at is null and other.name <> all(:names))
                        """)
                .param("origin", origin)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * The place before the first open stage that is likelier won; from there on all move up by one.
     * Empty if there is none, so that the place is the last.
     */
    Optional<Long> roomBefore(UUID pipeline, int probability) {
        Optional<Long> position =
                jdbc.sql(
                                """
                                select min(position) from stage
                                where pipeline_id = ? and kind = 'open' and deleted_at is null
                                  and probability > ? having min(position) is not null
                                """)
                        .params(pipeline, probability)
                        .query(Long.class)
                        .optional();
        position.ifPresent(
                from ->
                        jdbc.sql(
                                        """
                                        update stage set position = position + 1
                                        where pipeline_id = ? and kind = 'open' and position >= ?
                                        """)
                                .params(pipeline, from)
                                .update());
        return position;
    }

    long lastPosition(String table) {
        return jdbc.sql(
                        "select coalesce(max(position), 0) from "
                                + table
                                + " where deleted_at is null")
                .query(Long.class)
                .single();
    }
}
