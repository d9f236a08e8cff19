package org.odnos.records.field;

import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.field.spi.FieldUses;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.StoredColumns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** What a field is used for. */
@Service
@Transactional(readOnly = true)
class FieldUsage {

    /**
     * How much hangs on a field.
     *
     * @param filled how many records have a value; at most a million is counted
     * @param capped whether there may be more
     */
    record Usage(long filled, boolean capped, Map<String, Long> options, List<FieldUse> uses) {}

    private static final int MAX_COUNTED = 1_000_000;

    private final ObjectCatalogue catalogue;
    private final FieldOptionUse options;
    private final ObjectProvider<FieldUses> uses;
    private final JdbcClient jdbc;

    FieldUsage(
            ObjectCatalogue catalogue,
            FieldOptionUse options,
            ObjectProvider<FieldUses> uses,
            JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.options = options;
        this.uses = uses;
        this.jdbc = jdbc;
    }

    Usage of(String name, String key) {
        Access.requireAdministrator();
        ObjectType object = catalogue.current().named(name);
        Field field = object.field(key).filter(some -> some.isStored()).orElseThrow(NotFound::new);
        long filled = filled(object, field);
        Map<String, Long> counts =
                field.type().hasOptions()
                        ? options.counts(
                                object, field, field.options().stream().map(Option::value).toList())
                        : Map.of();
        return new Usage(filled, filled == MAX_COUNTED, counts, uses(name, key));
    }

    List<FieldUse> uses(String object, String key) {
        return uses.stream().flatMap(some -> some.of(object, key).stream()).toList();
    }

    private long filled(ObjectType object, Field field) {
        if (StoredColumns.of(field).isEmpty()) {
            return filled(object, object.require("owner"));
        }
        // The last one is that of the index.
        String column = StoredColumns.of(field).getLast().name();
        return jdbc.sql(
                        """
                        select count(*) from (select from %s
                            where deleted_at is null and %s is not null limit %d) as filled
                        """
                                .formatted(object.table(), column, MAX_COUNTED))
                .query(Long.class)
                .single();
    }
}
