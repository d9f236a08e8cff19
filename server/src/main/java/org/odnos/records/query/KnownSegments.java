package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Segments as filters name them. */
@Component
final class KnownSegments {

    /**
     * A segment in use.
     *
     * @param filter null for a list that is kept by hand
     */
    record Known(UUID id, String name, @Nullable JsonNode filter, Audiences.Shown shown) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audiences audiences;

    KnownSegments(JdbcClient jdbc, JsonMapper json, Audiences audiences) {
        this.jdbc = jdbc;
        this.json = json;
        this.audiences = audiences;
    }

    /** Those of these that are in use, by id; one statement. */
    Map<UUID, Known> of(Collection<UUID> ids) {
        Map<UUID, Known> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            select id, object, name, filter::text, audience, roles, owner_id
                            from segment where id = any(?) and deleted_at is null
                            """)
                    .param(ids.toArray(UUID[]::new))
                    .query(this::known)
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** Names of those that the caller sees. */
    Map<RecordRef, String> names(Collection<UUID> ids) {
        Map<RecordRef, String> names = new HashMap<>();
        of(ids).values().stream()
                .filter(one -> isSeen(CurrentCaller.get(), one))
                .forEach(one -> names.put(new RecordRef("segment", one.id()), one.name()));
        return names;
    }

    /** The program itself follows what is in all of them. */
    boolean isSeen(Caller caller, Known segment) {
        return caller.origin().kind() == Origin.Kind.SYSTEM
                || audiences.sees(caller, segment.shown());
    }

    /** The id that a value is, be it written alone or as an answer writes it. */
    static Optional<UUID> id(JsonNode value) {
        String text = (value.isObject() ? value.path("id") : value).asString("");
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Known known(ResultSet row, int at) throws SQLException {
        String filter = row.getString("filter");
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                filter == null ? null : json.readTree(filter),
                new Audiences.Shown(
                        row.getString("object"),
                        row.getObject("owner_id", UUID.class),
                        Audience.ofKey(row.getString("audience")),
                        List.copyOf(Arrays.asList((String[]) row.getArray("roles").getArray()))));
    }
}
