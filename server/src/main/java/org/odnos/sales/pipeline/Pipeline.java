package org.odnos.sales.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One pipeline with its stages: the open ones in their order, then won, then lost. */
public record Pipeline(UUID id, String name, List<Stage> stages) {

    public List<Stage> openStages() {
        return stages.stream().filter(Stage::isOpen).toList();
    }

    /** Where a deal begins. */
    public Optional<Stage> firstOpen() {
        return stages.stream().filter(Stage::isOpen).findFirst();
    }

    /** Where a deal stands before it is closed. */
    public Optional<Stage> lastOpen() {
        return stages.stream().filter(Stage::isOpen).reduce((_, later) -> later);
    }
}
