package org.odnos.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestRace;
import org.odnos.TestRecords;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Problem;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.save.RecordWriter;
import org.odnos.sales.DealId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.List;
import java.util.UUID;

/** Two people at one stage in the same moment. */
@OdnosTest
@SuppressWarnings("NullAway.Init") // Made in the binding of a caller.
class StageRaceTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private Deals deals;
    @Autowired private RecordWriter writer;
    @Autowired private RecordQueries queries;
    @Autowired private PlatformTransactionManager transactions;

    private TestRecords records;
    private Caller caller;
    private UUID deal;
    private UUID stage;

    @BeforeEach
    void a_deal_and_a_stage() {
        records = new TestRecords(writer, queries);
        caller =
                TestUser.in(workspace.id(), Role.ADMINISTRATOR)
                        .caller(workspace, Role.ADMINISTRATOR);
        CurrentCaller.run(
                caller,
                () -> {
                    DealFixtures sales = DealFixtures.in(records);
                    deal = sales.deal();
                    stage = sales.offer();
                });
    }

    @Test
    void a_stage_that_a_deal_is_just_moved_into_is_not_deleted() {
        assertThat(beside(this::move, this::delete)).isInstanceOf(RuleViolation.class);

        assertThat(records.value("deal", deal, "stage")).isEqualTo(stage);
        assertThat(queries.find("stage", stage, List.of())).isPresent();
    }

    @Test
    void a_deal_does_not_end_in_a_stage_that_is_just_deleted() {
        assertThat(beside(this::delete, this::move)).isInstanceOf(Conflict.class);

        assertThat(records.value("deal", deal, "stage")).isNotEqualTo(stage);
    }

    @Test
    void a_deal_has_the_probability_that_its_stage_just_got() {
        Runnable likelier = () -> records.update("stage", stage, "{'probability':77}");

        assertThat(beside(this::move, likelier)).isNull();

        assertThat(records.value("deal", deal, "probability")).isEqualTo(77L);
    }

    private void move() {
        deals.move(new DealId(deal), new Deals.Move(stage, null, null, null));
    }

    private void delete() {
        records.delete("stage", stage);
    }

    private @Nullable Problem beside(Runnable first, Runnable second) {
        return new TestRace(workspace, transactions, "stage", caller).between(first, second);
    }
}
