package org.odnos.records.file;

import org.odnos.kernel.NotFound;
import org.odnos.records.object.AttachedFile;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files of records, for whoever sees the record and the field that has them. */
@Service
class RecordFiles {

    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;
    private final JsonMapper json;

    RecordFiles(ObjectCatalogue catalogue, RecordQueries queries, JsonMapper json) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.json = json;
    }

    /**
     * A file that the record has now.
     *
     * @param plural the object's name in addresses
     */
    @Transactional(readOnly = true)
    AttachedFile get(String plural, UUID record, UUID file) {
        String object = catalogue.nameAt(plural);
        List<String> seen =
                catalogue.current().named(object).fields().values().stream()
                        .filter(field -> field.type() == FieldType.FILES)
                        .filter(field -> !field.is(Trait.WITHHELD))
                        .map(Field::key)
                        .toList();
        if (seen.isEmpty()) {
            throw new NotFound();
        }
        Map<String, ?> values = queries.get(object, record, seen);
        return seen.stream()
                .map(key -> json.convertValue(values.get(key), AttachedFile[].class))
                .flatMap(Arrays::stream)
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
