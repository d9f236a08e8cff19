package org.odnos.catalogue.product;

import org.odnos.kernel.Money;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

/** What holds whenever a product is saved. */
@Component
class ProductRules implements RecordRules {

    @Override
    public String object() {
        return "product";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        for (SaveRow row : batch.rows(SaveKind.CREATE)) {
            if (!row.after().has("active")) {
                row.after().set("active", true);
            }
        }
        for (SaveRow row : batch.written()) {
            Money price = row.after().money("price");
            if (price != null && price.amount().signum() < 0) {
                row.refuse("price", "product.negative-price");
            }
        }
    }
}
