package org.odnos.sales.pipeline;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.sales.pipeline.Stage.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The stages that pipelines begin with, named in the caller's language. */
@Component
class StandardStages {

    /**
     * @param key of its name in message files
     */
    private record Sample(String key, Kind kind, int probability, @Nullable Integer rotDays) {}

    /** How many days deals may stand in most stages; also in those that a file names. */
    static final int USUAL_ROT_DAYS = 14;

    private static final Sample NEW = new Sample("new", Kind.OPEN, 5, 7);
    private static final List<Sample> CLOSED =
            List.of(new Sample("won", Kind.WON, 100, null), new Sample("lost", Kind.LOST, 0, null));

    /** What the first pipeline of a company has between its first stage and the end. */
    private static final List<Sample> BETWEEN =
            List.of(
                    new Sample("qualified", Kind.OPEN, 15, 10),
                    new Sample("meeting", Kind.OPEN, 30, USUAL_ROT_DAYS),
                    new Sample("offer-sent", Kind.OPEN, 50, USUAL_ROT_DAYS),
                    new Sample("negotiation", Kind.OPEN, 70, USUAL_ROT_DAYS),
                    new Sample("contract", Kind.OPEN, 90, 10));

    /** The writer itself asks for all rules, those that begin pipelines among them. */
    private final ObjectProvider<RecordWriter> writer;

    private final Texts texts;

    StandardStages(ObjectProvider<RecordWriter> writer, Texts texts) {
        this.writer = writer;
        this.texts = texts;
    }

    /** The least that a pipeline needs: one open stage, won and lost. */
    void begin(List<UUID> pipelines) {
        List<Change> changes = new ArrayList<>();
        for (UUID pipeline : pipelines) {
            changes.add(create(pipeline, NEW));
            CLOSED.forEach(sample -> changes.add(create(pipeline, sample)));
        }
        save(changes);
    }

    /** What the stages are called that every pipeline begins with. */
    List<String> firstNames(Locale language) {
        return Stream.concat(Stream.of(NEW), CLOSED.stream())
                .map(sample -> texts.text(language, "stage.standard." + sample.key()))
                .toList();
    }

    void complete(UUID pipeline) {
        save(BETWEEN.stream().map(sample -> create(pipeline, sample)).toList());
    }

    private void save(List<Change> changes) {
        if (!changes.isEmpty()) {
            writer.getObject().save("stage", changes, Options.ATOMIC);
        }
    }

    private Change create(UUID pipeline, Sample sample) {
        Locale language = CurrentCaller.get().language();
        ObjectNode stage =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", texts.text(language, "stage.standard." + sample.key()))
                        .put("pipeline", pipeline.toString())
                        .put("kind", sample.kind().key())
                        .put("probability", sample.probability());
        if (sample.rotDays() != null) {
            stage.put("rotDays", sample.rotDays());
        }
        return Change.create(stage, "");
    }
}
