package org.odnos.people.relation;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.CompanyFounded;
import org.odnos.platform.text.Texts;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Locale;

/** The ties that people have everywhere, for a company to begin with, in its language. */
@Component
class StandardTieKinds {

    private enum Way {
        ONE_WAY,
        SYMMETRICAL
    }

    private record Standard(String key, Way way, String from, String to) {}

    private static final List<Standard> STANDARD =
            List.of(
                    new Standard("recommended", Way.ONE_WAY, "either", "either"),
                    new Standard("partner", Way.SYMMETRICAL, "either", "either"),
                    new Standard("supplies", Way.ONE_WAY, "company", "company"),
                    new Standard("represents", Way.ONE_WAY, "person", "company"),
                    new Standard("reports-to", Way.ONE_WAY, "person", "person"),
                    new Standard("spouse", Way.SYMMETRICAL, "person", "person"),
                    new Standard("parent", Way.ONE_WAY, "person", "person"),
                    new Standard("friend", Way.SYMMETRICAL, "person", "person"));

    private final RecordWriter writer;
    private final TieStore store;
    private final Workspaces workspaces;
    private final TransactionOperations transaction;
    private final Texts texts;

    StandardTieKinds(
            RecordWriter writer,
            TieStore store,
            Workspaces workspaces,
            TransactionOperations transaction,
            Texts texts) {
        this.writer = writer;
        this.store = store;
        this.workspaces = workspaces;
        this.transaction = transaction;
        this.texts = texts;
    }

    @EventListener
    void on(CompanyFounded founded) {
        create();
    }

    /** Companies from before there were ties get theirs when the program starts. */
    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(
                    Caller.system(workspace.id()).speaking(workspace.language()),
                    () -> transaction.executeWithoutResult(_ -> createMissing()));
        }
    }

    private void createMissing() {
        if (!store.hasKinds()) {
            create();
        }
    }

    private void create() {
        Locale language = CurrentCaller.get().language();
        List<Change> kinds = STANDARD.stream().map(standard -> create(standard, language)).toList();
        writer.save("tieKind", kinds, Options.ATOMIC);
    }

    private Change create(Standard standard, Locale language) {
        String key = "tie-kind.standard." + standard.key();
        boolean isSame = standard.way() == Way.SYMMETRICAL;
        return Change.create(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", texts.text(language, key))
                        .put("backName", texts.text(language, isSame ? key : key + ".back"))
                        .put("symmetrical", isSame)
                        .put("fromKind", standard.from())
                        .put("toKind", standard.to()),
                "");
    }
}
