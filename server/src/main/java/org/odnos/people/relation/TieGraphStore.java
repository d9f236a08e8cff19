package org.odnos.people.relation;

import org.odnos.kernel.RecordRef;
import org.odnos.people.relation.TieGraph.Edge;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What ties records directly to some others, as far as the caller may see it. */
@Repository
class TieGraphStore {

    /** One step never brings more than this. */
    static final int MAX_EDGES = 400;

    private final JdbcClient jdbc;
    private final RecordSets records;
    private final ObjectCatalogue catalogue;

    TieGraphStore(JdbcClient jdbc, RecordSets records, ObjectCatalogue catalogue) {
        this.jdbc = jdbc;
        this.records = records;
        this.catalogue = catalogue;
    }

    List<Edge> ties(Collection<UUID> around) {
        if (isHidden("tie", "kind", "toPerson", "toCompany")) {
            return List.of();
        }
        String each =
                """
                (select t.id, t.from_person_id, t.from_id, t.to_person_id, t.to_id, t.kind_id, k.name, k.back_name,
                    k.symmetrical, t.started_on, t.ended_on
                from tie t join tie_kind k on k.id = t.kind_id
                where t.%s = any(?) and t.from_id is not null and t.to_id is not null and %s
                order by t.created_at limit ?)
                """;
        String seen = records.seen("tie", "t");
        return jdbc.sql(each.formatted("from_id", seen) + "union" + each.formatted("to_id", seen))
                .params(List.of(array(around), MAX_EDGES, array(around), MAX_EDGES))
                .query(this::tie)
                .list();
    }

    private Edge tie(ResultSet row, int number) throws SQLException {
        return new Edge(
                "tie",
                row.getObject("id", UUID.class),
                end(row, "from"),
                end(row, "to"),
                row.getObject("kind_id", UUID.class),
                row.getString("name"),
                row.getString("back_name"),
                row.getBoolean("symmetrical"),
                isHidden("tie", "startedOn") ? null : row.getObject("started_on", LocalDate.class),
                isHidden("tie", "endedOn") ? null : row.getObject("ended_on", LocalDate.class));
    }

    private static RecordRef end(ResultSet row, String side) throws SQLException {
        boolean isPerson = row.getObject(side + "_person_id") != null;
        return new RecordRef(
                isPerson ? "person" : "company", row.getObject(side + "_id", UUID.class));
    }

    /**
     * Where people work and worked, and who works at companies.
     *
     * @param companies whose people are asked for too; of others that would be a list, no picture
     */
    List<Edge> employments(Collection<UUID> people, Collection<UUID> companies) {
        if (isHidden("employment", "company")) {
            return List.of();
        }
        String each =
                """
                (select e.id, e.person_id, e.company_id, e.position, e.started_on, e.ended_on
                from employment e where e.%s = any(?) and e.company_id is not null and e.person_id is not null and %s
                order by e.created_at limit ?)
                """;
        String seen = records.seen("employment", "e");
        return jdbc.sql(
                        each.formatted("person_id", seen)
                                + "union"
                                + each.formatted("company_id", seen))
                .params(List.of(array(people), MAX_EDGES, array(companies), MAX_EDGES))
                .query(this::employment)
                .list();
    }

    private Edge employment(ResultSet row, int number) throws SQLException {
        return new Edge(
                "employment",
                row.getObject("id", UUID.class),
                new RecordRef("person", row.getObject("person_id", UUID.class)),
                new RecordRef("company", row.getObject("company_id", UUID.class)),
                null,
                isHidden("employment", "position") ? null : row.getString("position"),
                null,
                false,
                isHidden("employment", "startedOn")
                        ? null
                        : row.getObject("started_on", LocalDate.class),
                isHidden("employment", "endedOn")
                        ? null
                        : row.getObject("ended_on", LocalDate.class));
    }

    /** Who lives in the same place: of people their households, of households their people. */
    List<Edge> households(Collection<UUID> around) {
        if (isHidden("person", "household")) {
            return List.of();
        }
        return pointing("household", "person", "household_id", "household", around);
    }

    /** Companies above and below. */
    List<Edge> parents(Collection<UUID> around) {
        if (isHidden("company", "parent")) {
            return List.of();
        }
        return pointing("parent", "company", "parent_id", "company", around);
    }

    private List<Edge> pointing(
            String by, String object, String column, String target, Collection<UUID> around) {
        String each =
                """
                (select p.id, p.%1$s as target from %2$s p
                where p.%3$s = any(?) and p.%1$s is not null and %4$s order by p.id limit ?)
                """;
        String seen = records.seen(object, "p");
        return jdbc.sql(
                        each.formatted(column, object, "id", seen)
                                + "union"
                                + each.formatted(column, object, column, seen))
                .params(List.of(array(around), MAX_EDGES, array(around), MAX_EDGES))
                .query(
                        (row, _) ->
                                new Edge(
                                        by,
                                        row.getObject("id", UUID.class),
                                        new RecordRef(object, row.getObject("id", UUID.class)),
                                        new RecordRef(target, row.getObject("target", UUID.class)),
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        null))
                .list();
    }

    private boolean isHidden(String object, String... fields) {
        ObjectType type = catalogue.current().named(object);
        return Stream.of(fields).anyMatch(field -> type.require(field).is(Trait.WITHHELD));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
