package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveRow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names deals that nobody named: by what is sold to whom, else by the number they came with. */
final class DealNames {

    private DealNames() {}

    static void fill(SaveBatch batch) {
        List<SaveRow> nameless =
                batch.written().stream().filter(row -> !row.after().has("name")).toList();
        if (nameless.isEmpty()) {
            return;
        }
        Map<UUID, RecordValues> products = batch.related("product");
        Map<UUID, RecordValues> companies = batch.related("company");
        Map<UUID, RecordValues> people = batch.related("person");
        for (SaveRow row : nameless) {
            RecordValues deal = row.after();
            String company = name(companies, deal.id("company"));
            String buyer = company == null ? name(people, deal.id("person")) : company;
            deal.set("name", named(name(products, deal.id("product")), buyer, deal));
        }
    }

    /** Null if there is nothing to call it by; a name is required then. */
    private static @Nullable String named(
            @Nullable String product, @Nullable String buyer, RecordValues deal) {
        String name =
                Stream.of(product, buyer)
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · "));
        return name.isEmpty() ? deal.text("externalId") : name;
    }

    private static @Nullable String name(Map<UUID, RecordValues> records, @Nullable UUID id) {
        RecordValues record = records.get(id);
        return record == null ? null : record.text("name");
    }
}
