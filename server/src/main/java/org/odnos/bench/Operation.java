package org.odnos.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One thing that people do, as requests one after another and as SQL by hand.
 *
 * @param name as in the table and in {@code --only}
 * @param rows written by one request, for operations whose figure is rows a second; else 0
 * @param requests of the n-th time
 * @param floor the same result of the n-th time by SQL
 */
record Operation(String name, int rows, IntFunction<List<Request>> requests, Step floor) {

    /** The n-th time on a kept connection. */
    interface Step {
        void run(Floor floor, int n) throws SQLException;
    }

    static Operation of(String name, IntFunction<Request> request, Step floor) {
        return new Operation(name, 0, n -> List.of(request.apply(n)), floor);
    }
}
