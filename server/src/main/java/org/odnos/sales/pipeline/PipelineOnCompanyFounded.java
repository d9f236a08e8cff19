package org.odnos.sales.pipeline;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.CompanyFounded;
import org.odnos.platform.text.Texts;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Gives a new company a pipeline and reasons to start with, in the transaction that founds it. */
@Component
class PipelineOnCompanyFounded {

    private static final List<String> REASONS =
            List.of("price", "competitor", "no-budget", "no-need", "no-answer", "timing");

    private final RecordWriter writer;
    private final StandardStages stages;
    private final Texts texts;

    PipelineOnCompanyFounded(RecordWriter writer, StandardStages stages, Texts texts) {
        this.writer = writer;
        this.stages = stages;
        this.texts = texts;
    }

    @EventListener
    void on(CompanyFounded founded) {
        Locale language = CurrentCaller.get().language();
        UUID pipeline = writer.save("pipeline", named(texts.text(language, "pipeline.standard")));
        stages.complete(pipeline);
        List<Change> reasons =
                REASONS.stream()
                        .map(key -> named(texts.text(language, "lost-reason.standard." + key)))
                        .toList();
        writer.save("lostReason", reasons, Options.ATOMIC);
    }

    private static Change named(String name) {
        return Change.create(JsonNodeFactory.instance.objectNode().put("name", name), "");
    }
}
