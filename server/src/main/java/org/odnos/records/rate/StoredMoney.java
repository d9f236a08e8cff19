package org.odnos.records.rate;

import org.odnos.platform.company.CurrencyUse;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Amounts are stored with their worth in the company's currency, of records in the trash too: they
 * may come back.
 */
@Component
class StoredMoney implements CurrencyUse {

    private final ObjectCatalogue catalogue;
    private final JdbcClient jdbc;

    StoredMoney(ObjectCatalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> objection() {
        return catalogue.current().all().stream().anyMatch(this::holdsMoney)
                ? Optional.of("currency.has-amounts")
                : Optional.empty();
    }

    private boolean holdsMoney(ObjectType object) {
        return object.fields().values().stream()
                .filter(field -> field.type() == FieldType.MONEY)
                .anyMatch(field -> holdsMoney(object, field));
    }

    private boolean holdsMoney(ObjectType object, Field field) {
        return jdbc.sql(
                        "select exists (select from %s where %s_base is not null)"
                                .formatted(object.table(), field.column()))
                .query(Boolean.class)
                .single();
    }
}
