package org.odnos.sales.pipeline;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All pipelines of a workspace in their order, as they were when somebody asked. */
public record Pipelines(List<Pipeline> all) {

    public Optional<Pipeline> first() {
        return all.stream().findFirst();
    }

    public Optional<Pipeline> find(UUID id) {
        return all.stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
    }

    public Optional<Stage> stage(@Nullable UUID id) {
        return all.stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .findFirst();
    }

    /** The stage before winning or losing in the pipeline of that stage. */
    public Optional<Stage> lastOpenBeside(Stage stage) {
        return find(stage.pipeline()).flatMap(Pipeline::lastOpen);
    }
}
