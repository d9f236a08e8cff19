package org.odnos.bench;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param requests at most so many of one operation with one number of clients
 * @param most and no longer than this
 * @param ownFields whether people get fields of the company's own, which are measured too
 * @param only names of operations; empty means all
 */
record BenchOptions(
        Size size,
        Path data,
        int port,
        int requests,
        Duration most,
        Set<String> only,
        @Nullable Path json,
        @Nullable Path scenario,
        Names names,
        boolean ownFields) {

    /**
     * Whose names are looked for.
     *
     * @param folder with lists of names; without one the names of the sample company serve
     * @param each so many names of a language
     */
    record Names(@Nullable Path folder, int each) {}

    private static final List<String> KNOWN =
            List.of(
                    "--size",
                    "--data",
                    "--port",
                    "--requests",
                    "--seconds",
                    "--only",
                    "--json",
                    "--http-scenario",
                    "--names",
                    "--names-each",
                    "--own-fields");

    /** The options, or a complaint as {@link IllegalArgumentException}. */
    static BenchOptions read(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i]);
            }
            given.put(args[i], args[i + 1]);
        }
        Size size = size(given.getOrDefault("--size", "M"));
        String only = given.getOrDefault("--only", "");
        return new BenchOptions(
                size,
                Path.of(given.getOrDefault("--data", "data-bench-" + size.name())).toAbsolutePath(),
                number(given.getOrDefault("--port", "18250")),
                number(given.getOrDefault("--requests", "200")),
                Duration.ofSeconds(number(given.getOrDefault("--seconds", "20"))),
                only.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(only.split(",", -1))),
                path(given.get("--json")),
                path(given.get("--http-scenario")),
                new Names(
                        path(given.get("--names")),
                        number(given.getOrDefault("--names-each", "500"))),
                given.getOrDefault("--own-fields", "no").equals("yes"));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text).toAbsolutePath();
    }

    private static Size size(String text) {
        try {
            return Size.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--size is S, M or L, not " + text, e);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + text, e);
        }
    }
}
