package org.odnos.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** {@code ./odnos bench}. */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.println(BenchOptions.HELP);
            return;
        }
        try {
            new Bench(BenchOptions.read(args)).run();
        } catch (IllegalArgumentException e) {
            fail(e.getMessage() + "\n\n" + BenchOptions.HELP);
        } catch (IOException | SQLException e) {
            fail("The bench broke off: " + e.getMessage());
        }
    }

    private static void fail(String words) {
        System.err.println(words);
        System.exit(1);
    }
}
