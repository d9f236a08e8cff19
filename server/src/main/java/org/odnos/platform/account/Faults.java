package org.odnos.platform.account;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.Violation;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a request, so that all of it is said at once. */
final class Faults {

    private final List<Violation> found;

    Faults(List<Violation> known) {
        found = new ArrayList<>(known);
    }

    /** Tries one field, unless something is known to be wrong with it. */
    void of(String pointer, Runnable check) {
        if (found.stream().anyMatch(one -> one.pointer().equals(pointer))) {
            return;
        }
        try {
            check.run();
        } catch (Invalid fault) {
            found.addAll(fault.violations());
        }
    }

    /**
     * Refuses the request, unless nothing is wrong with it.
     *
     * @throws Invalid with all that was found
     */
    void throwAny() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
