package org.odnos.records.search;

import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Writes search texts anew when a version of the program makes them in another form. Search works
 * meanwhile, with mistakes and other scripts found as far as it has come.
 */
@Component
class SearchFilling {

    /** To be counted on whenever {@link SearchKeys#searchText} writes the same values otherwise. */
    static final int FORM = 2;

    private static final int BATCH = 1_000;

    private final ObjectCatalogue catalogue;
    private final StoredRecords records;
    private final SearchWords words;
    private final SearchFillingStore store;
    private final TransactionTemplate transaction;

    SearchFilling(
            ObjectCatalogue catalogue,
            StoredRecords records,
            SearchWords words,
            SearchFillingStore store,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.records = records;
        this.words = words;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of the bound caller's workspace. */
    boolean isDone() {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> store.isDone(SearchFillingStore.ALL, FORM)));
    }

    /** Goes on where it ended, batch by batch, until all is done or it is to stop. */
    void goOn(BooleanSupplier stop) {
        List<ObjectType> objects =
                Objects.requireNonNull(
                        transaction.execute(_ -> List.copyOf(catalogue.current().all())));
        for (ObjectType object : objects) {
            boolean more = true;
            while (more) {
                if (stop.getAsBoolean()) {
                    return;
                }
                more = Boolean.TRUE.equals(transaction.execute(_ -> batch(object)));
            }
        }
        transaction.executeWithoutResult(
                _ -> store.keep(SearchFillingStore.ALL, FORM, new UUID(0, 0), true));
    }

    private boolean batch(ObjectType object) {
        if (store.isDone(object.name(), FORM)) {
            return false;
        }
        UUID last = store.last(object.name(), FORM);
        List<UUID> ids = store.next(object, last, BATCH);
        Map<UUID, String> texts = new LinkedHashMap<>();
        records.load(object, ids)
                .forEach((id, one) -> texts.put(id, SearchKeys.searchText(object, one.values())));
        if (!texts.isEmpty()) {
            store.write(object, texts);
            words.add(object.name(), texts.values());
        }
        boolean done = ids.size() < BATCH;
        store.keep(object.name(), FORM, ids.isEmpty() ? last : ids.getLast(), done);
        return !done;
    }
}
