package org.odnos.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.account.CompanyFounded;
import org.odnos.platform.text.Language;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.UUID;

@OdnosTest
class PipelinesTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private PipelineStore store;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private TestRecords records;
    private Caller caller;

    @BeforeEach
    void somebody() {
        records = new TestRecords(writer, queries);
        caller =
                TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                        .caller(workspace, Role.ADMINISTRATOR);
    }

    @Test
    void a_new_company_has_a_pipeline_and_reasons_in_its_language() {
        Caller czech = speaking("cs");

        found(czech);

        Pipeline pipeline = load().first().orElseThrow();
        assertThat(pipeline.name()).isEqualTo("Prodej");
        assertThat(pipeline.stages())
                .extracting(Stage::name)
                .containsExactly(
                        "Nový",
                        "Kvalifikovaný",
                        "Schůzka",
                        "Nabídka odeslána",
                        "Vyjednávání",
                        "Smlouva",
                        "Vyhráno",
                        "Prohráno");
        assertThat(pipeline.openStages())
                .extracting(Stage::probability)
                .containsExactly(5L, 15L, 30L, 50L, 70L, 90L);
        CurrentCaller.run(
                czech,
                () -> assertThat(records.idOf("lostReason", "Příliš vysoká cena")).isNotNull());
    }

    @Test
    void a_new_pipeline_begins_with_one_stage_of_each_kind() {
        create("pipeline", "{'name':'Partners'}");

        assertThat(load().first().orElseThrow().stages())
                .extracting(Stage::kind)
                .containsExactly(Stage.Kind.OPEN, Stage.Kind.WON, Stage.Kind.LOST);
    }

    @Test
    void a_pipeline_keeps_a_stage_of_each_kind() {
        create("pipeline", "{'name':'Partners'}");
        UUID won = CurrentCaller.call(caller, () -> records.idOf("stage", "Won"));

        assertRefused("stage.last-of-kind", "stage", won);
    }

    @Test
    void the_last_pipeline_stays() {
        UUID first = create("pipeline", "{'name':'Partners'}");

        assertRefused("pipeline.last-one", "pipeline", first);

        UUID second = create("pipeline", "{'name':'Dealers'}");
        CurrentCaller.run(caller, () -> records.delete("pipeline", first));
        assertThat(load().all()).extracting(Pipeline::id).containsExactly(second);
    }

    @Test
    void deals_follow_the_probability_of_their_stage() {
        create("pipeline", "{'name':'Partners'}");
        UUID deal = create("deal", "{'name':'Kitchen'}");
        UUID stage = CurrentCaller.call(caller, () -> records.idOf("stage", "New"));

        CurrentCaller.run(caller, () -> records.update("stage", stage, "{'probability':20}"));

        assertThat(CurrentCaller.call(caller, () -> records.value("deal", deal, "probability")))
                .isEqualTo(20L);
    }

    @Test
    void what_got_as_far_as_a_stage_that_goes_got_as_far_as_the_one_before() {
        UUID pipeline = create("pipeline", "{'name':'Partners'}");
        UUID offer = create("stage", "{'name':'Offer','pipeline':'" + pipeline + "'}");
        UUID deal = create("deal", "{'name':'Kitchen','stage':'" + offer + "'}");
        UUID first = CurrentCaller.call(caller, () -> records.idOf("stage", "New"));
        CurrentCaller.run(
                caller,
                () -> {
                    records.update("deal", deal, "{'stage':'" + first + "'}");
                    records.delete("stage", offer);
                });

        assertThat(CurrentCaller.call(caller, () -> records.value("deal", deal, "furthestStage")))
                .isEqualTo(first);
    }

    @Test
    void a_reason_that_deals_were_lost_for_stays() {
        create("pipeline", "{'name':'Partners'}");
        UUID price = create("lostReason", "{'name':'Price'}");
        UUID lost = CurrentCaller.call(caller, () -> records.idOf("stage", "Lost"));
        create("deal", "{'name':'x','stage':'%s','lostReason':'%s'}".formatted(lost, price));

        assertRefused("lost-reason.in-use", "lostReason", price);
    }

    private void found(Caller administrator) {
        CurrentCaller.run(
                administrator,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        _ ->
                                                events.publishEvent(
                                                        new CompanyFounded(Language.CS, false))));
    }

    private Caller speaking(String language) {
        return new Caller(
                caller.userId(),
                caller.workspace(),
                caller.roles(),
                null,
                Locale.forLanguageTag(language),
                caller.zone(),
                caller.currency(),
                caller.origin());
    }

    private Pipelines load() {
        return CurrentCaller.call(
                caller,
                () ->
                        java.util.Objects.requireNonNull(
                                new TransactionTemplate(transactions).execute(_ -> store.load())));
    }

    private UUID create(String object, String fields) {
        return CurrentCaller.call(caller, () -> records.create(object, fields));
    }

    private void assertRefused(String code, String object, UUID id) {
        assertThatThrownBy(() -> CurrentCaller.run(caller, () -> records.delete(object, id)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
