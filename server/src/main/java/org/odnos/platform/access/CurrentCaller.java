package org.odnos.platform.access;

import java.util.Optional;

/**
 * The caller of the running request or job. Bound once at the edge (the authentication filter, a
 * job) and read everywhere below; a transaction begun while a caller is bound belongs to the
 * caller's workspace.
 */
public final class CurrentCaller {

    /** Empty stands for the program itself, inside a request that has a caller. */
    private static final ScopedValue<Optional<Caller>> CALLER = ScopedValue.newInstance();

    private CurrentCaller() {}

    /** The caller; without one this is a fault of the program ({@link IllegalStateException}). */
    public static Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("No caller is bound here"));
    }

    public static Optional<Caller> find() {
        return CALLER.orElse(Optional.empty());
    }

    public static <T, X extends Throwable> T call(Caller caller, ScopedValue.CallableOp<T, X> op)
            throws X {
        return ScopedValue.where(CALLER, Optional.of(caller)).call(op);
    }

    public static void run(Caller caller, Runnable op) {
        ScopedValue.where(CALLER, Optional.of(caller)).run(op);
    }

    /** Runs it as the program itself, outside of any workspace. */
    public static <T, X extends Throwable> T callAsProgram(ScopedValue.CallableOp<T, X> op)
            throws X {
        return ScopedValue.where(CALLER, Optional.<Caller>empty()).call(op);
    }
}
