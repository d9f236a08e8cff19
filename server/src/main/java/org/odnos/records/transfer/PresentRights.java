package org.odnos.records.transfer;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.job.PresentCallers;
import org.springframework.stereotype.Component;

/**
 * What somebody may do now: rights may have been taken away since he started an import, and it goes
 * on for hours or after days.
 */
@Component
class PresentRights {

    private final Access access;
    private final PresentCallers callers;

    PresentRights(Access access, PresentCallers callers) {
        this.access = access;
        this.callers = callers;
    }

    /**
     * In whose name an import goes on.
     *
     * @throws Conflict if whoever started it is no active user any more
     * @throws Forbidden if he may not do any more what he has started
     */
    Caller of(Import one) {
        Caller now =
                callers.of(one.caller()).orElseThrow(() -> new Conflict("import.starter-gone"));
        boolean undo = one.status() == Import.Status.UNDOING;
        access.require(now, one.object(), undo ? Action.DELETE : Action.CREATE);
        return now;
    }
}
