package org.odnos.records.portrait;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** How some records differ from the others. */
@RestController
@RequestMapping("/api/v1/{plural}")
class PortraitController {

    /**
     * Who is compared; nothing is changed by it.
     *
     * @param fields paths of at most 30 fields; left out, those that usually say something
     */
    record PortraitRequest(
            @Schema(description = "All that are compared, as in lists.") @Nullable JsonNode base,
            @Schema(description = "Who of them counts as buyer, as in lists.")
                    @Nullable JsonNode buyers,
            @Nullable List<String> fields) {}

    private final ObjectCatalogue catalogue;
    private final Portraits portraits;

    PortraitController(ObjectCatalogue catalogue, Portraits portraits) {
        this.catalogue = catalogue;
        this.portraits = portraits;
    }

    @PostMapping("/portrait")
    Portrait portrait(@PathVariable String plural, @RequestBody PortraitRequest request) {
        JsonNode buyers = request.buyers();
        if (buyers == null || buyers.isNull()) {
            throw Invalid.of("/buyers", "required");
        }
        return portraits.draw(
                new Portraits.Question(
                        catalogue.nameAt(plural), request.base(), buyers, request.fields()));
    }
}
