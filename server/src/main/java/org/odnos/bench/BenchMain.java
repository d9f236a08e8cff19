package org.odnos.bench;

import java.io.IOException;
import java.sql.SQLException;

/** {@code ./odnos bench}. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            new Bench(BenchOptions.read(args)).run();
        } catch (IllegalArgumentException e) {
            fail(e.getMessage() + "; ./odnos bench --help tells more.");
        } catch (IOException | SQLException e) {
            fail("The bench broke off: " + e.getMessage());
        }
    }

    private static void fail(String words) {
        System.err.println(words);
        System.exit(1);
    }
}
