package org.odnos.records.query;

import org.jooq.DSLContext;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that records had at a moment and have no more, or not of that type: no value of theirs can
 * be told.
 */
@Component
final class GoneFields {

    /** A field with the name that people knew it by, or its key where that is forgotten. */
    record Gone(String key, String label) {}

    private static final String DELETED =
            """
            select distinct split_part(k, '.', 2) as key
            from change c, jsonb_object_keys(c.fields) k
            where c.record_id = '00000000-0000-0000-0000-000000000000' and c.object = 'field'
              and c.at > cast(? as timestamptz) and k like ? and c.fields -> k ->> 1 = 'true'
            order by 1
            """;

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    GoneFields(DSLContext sql, ObjectCatalogue catalogue, ObjectLabels labels) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.labels = labels;
    }

    List<Gone> since(String object, Instant at) {
        ObjectType type = catalogue.current().named(object);
        Map<String, String> known = new HashMap<>();
        catalogue
                .deleted(object)
                .forEach(one -> known.put(one.field().key(), labels.field(type, one.field())));
        List<Gone> gone = new ArrayList<>();
        var deleted = sql.fetch(DELETED, at.atOffset(ZoneOffset.UTC), object + ".%.deleted");
        for (String key : deleted.getValues(0, String.class)) {
            if (type.field(key).isEmpty()) {
                gone.add(new Gone(key, known.getOrDefault(key, key)));
            }
        }
        type.fields().values().stream()
                .filter(field -> !field.wasSoAt(at) && !field.is(Trait.WITHHELD))
                .forEach(field -> gone.add(new Gone(field.key(), labels.field(type, field))));
        return gone;
    }
}
