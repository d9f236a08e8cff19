package org.odnos.sample;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.company.Companies;
import org.odnos.platform.text.Language;
import org.odnos.records.save.FirstChildren;
import org.odnos.records.trash.Erasure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sample company comes and goes as a whole. */
@Service
class SampleCompany {

    private final SampleWriter writer;
    private final SampleStore store;
    private final Erasure erasure;
    private final FirstChildren firsts;
    private final Companies companies;
    private final Clock clock;

    SampleCompany(
            SampleWriter writer,
            SampleStore store,
            Erasure erasure,
            FirstChildren firsts,
            Companies companies,
            Clock clock) {
        this.writer = writer;
        this.store = store;
        this.erasure = erasure;
        this.firsts = firsts;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * @throws Conflict if it is there already
     */
    @Transactional
    void add() {
        Access.requireAdministrator();
        if (!store.records().isEmpty()) {
            throw new Conflict("sampleIsThere");
        }
        Caller caller = CurrentCaller.get();
        LocalDate today = LocalDate.now(clock.withZone(caller.zone()));
        writer.write(
                SampleGenerator.make(
                        new SampleGenerator.Wish(
                                Language.of(caller.language()),
                                caller.currency(),
                                today,
                                caller.zone())));
        companies.sampleAdded();
    }

    /**
     * What people added stays, without its links to what is gone.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    void remove() {
        Access.requireAdministrator();
        Map<String, Set<UUID>> records = store.records();
        if (records.isEmpty()) {
            throw new NotFound();
        }
        erasure.erase(records);
        records.keySet().forEach(firsts::gone);
        companies.sampleRemoved();
    }
}
