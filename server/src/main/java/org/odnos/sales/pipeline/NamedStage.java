package org.odnos.sales.pipeline;

import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.spi.MissingRecord;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A stage that a file only names: whether it is won or lost is told from its name. */
@Component
class NamedStage implements MissingRecord {

    /** Parts of names, folded; in all our languages and as other programs call them. */
    private static final List<String> LOST =
            List.of(
                    "lost",
                    "proigr",
                    "poteryan",
                    "otkaz",
                    "ne realizovan",
                    "prohr",
                    "ztracen",
                    "neuspes",
                    "izgubljen",
                    "itiril",
                    "uduz",
                    "ugursuz");

    private static final List<String> WON =
            List.of(
                    "won",
                    "vyigran",
                    "uspesh",
                    "realizovan",
                    "vyhran",
                    "uspes",
                    "dobijen",
                    "osvojen",
                    "qazan",
                    "ugurlu");

    @Override
    public String object() {
        return "stage";
    }

    @Override
    public void complete(String relation, String name, ObjectNode fields) {
        String folded = SearchKeys.fold(name);
        if (LOST.stream().anyMatch(folded::contains)) {
            fields.put("kind", Stage.Kind.LOST.key());
        } else if (WON.stream().anyMatch(folded::contains)) {
            fields.put("kind", Stage.Kind.WON.key());
        } else {
            fields.put("kind", Stage.Kind.OPEN.key());
        }
    }
}
