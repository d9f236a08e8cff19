package org.odnos.records.change;

import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes who changed what, when and from where, in the transaction of the change itself. Creation
 * is one entry without values; a change names the old and the new value of each field.
 */
@Component
public class ChangeLog {

    /** One record's change: for each changed field the values before and after. */
    public record Entry(UUID record, String action, Map<String, List<?>> fields) {}

    private static final String INSERT =
            """
            insert into change (id, at, actor_id, origin, origin_id, object, record_id, action, fields)
            select a.id::uuid, ?, ?, ?, ?, ?, a.record_id::uuid, a.action, a.fields::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as a(id, record_id, action, fields)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ChangeLog(JdbcTemplate jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** One statement for all entries. */
    public void write(String object, Caller caller, Instant now, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.update(
                connection -> {
                    var prepared = connection.prepareStatement(INSERT);
                    prepared.setObject(1, now.atOffset(ZoneOffset.UTC));
                    prepared.setObject(2, caller.userId());
                    prepared.setString(3, caller.origin().kind().name());
                    prepared.setObject(4, caller.origin().id());
                    prepared.setString(5, object);
                    List<String[]> columns =
                            List.of(
                                    texts(entries, _ -> Ids.next()),
                                    texts(entries, Entry::record),
                                    texts(entries, Entry::action),
                                    texts(entries, e -> json.writeValueAsString(e.fields())));
                    for (int i = 0; i < columns.size(); i++) {
                        prepared.setArray(6 + i, connection.createArrayOf("text", columns.get(i)));
                    }
                    return prepared;
                });
        events.publishEvent(new RecordsChanged(object, entries));
    }

    private interface Part {
        Object of(Entry entry);
    }

    private static String[] texts(List<Entry> entries, Part part) {
        return entries.stream().map(entry -> part.of(entry).toString()).toArray(String[]::new);
    }
}
