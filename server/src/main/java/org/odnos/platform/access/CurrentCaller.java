package org.odnos.platform.access;

import java.util.Optional;

/**
 * The caller of the running request or job. Bound once at the edge (the authentication filter, a
 * job) and read everywhere below; a transaction begun while a caller is bound belongs to the
 * caller's workspace.
 */
public final class CurrentCaller {

    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private CurrentCaller() {}

    /** The caller; without one this is a fault of the program ({@link IllegalStateException}). */
    public static Caller get() {
        return CALLER.orElseThrow(() -> new IllegalStateException("No caller is bound here"));
    }

    public static Optional<Caller> find() {
        return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
    }

    public static <T, X extends Throwable> T call(Caller caller, ScopedValue.CallableOp<T, X> op)
            throws X {
        return ScopedValue.where(CALLER, caller).call(op);
    }

    public static void run(Caller caller, Runnable op) {
        ScopedValue.where(CALLER, caller).run(op);
    }
}
