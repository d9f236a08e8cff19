package org.odnos.records.right;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.records.right.GeneratedCompany.Member;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * No address answers a record or a value that the rights deny: roles, shares and records are made
 * up, an oracle in plain Java says what each person may see, and every way to a record is held
 * against it.
 */
@OdnosTest
@Timeout(300)
class RightsPropertyTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(longs = {20_261, 20_262})
    void nobody_is_answered_what_he_may_not_see(long seed) {
        GeneratedCompany company = new GeneratedCompany(seed);
        FoundedCompany founded = new FoundedCompany(company, workspace, port);
        for (Member member : company.members) {
            new Questions(founded, member).askEverything();
        }
    }
}
