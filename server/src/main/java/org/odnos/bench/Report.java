package org.odnos.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table for people and as JSON for programs. */
final class Report {

    private static final int FIRST_WIDTH = 24;
    private static final int WIDTH = 10;
    private static final double ALLOWED_RATIO = 2;
    private static final double ALLOWED_MILLIS = 2;

    private final Size size;
    private final double startSeconds;
    private final Server.Memory idle;
    private final Server.Memory busy;
    private final List<Loop.Result> results;

    Report(
            Size size,
            double startSeconds,
            Server.Memory idle,
            Server.Memory busy,
            List<Loop.Result> results) {
        this.size = size;
        this.startSeconds = startSeconds;
        this.idle = idle;
        this.busy = busy;
        this.results = results;
    }

    String table() {
        StringBuilder text = new StringBuilder("\n").append(size).append("\n\n");
        text.append(
                line(
                        "operation",
                        "viewer",
                        "p50 ms",
                        "p95",
                        "p99",
                        "/s",
                        "floor p50",
                        "ratio",
                        "ok",
                        "8: p50",
                        "8: p95",
                        "8: p99",
                        "8: /s",
                        "failed"));
        for (Loop.Result one : results) {
            text.append(row(one));
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        """

                        ok: p50 of one client within 2 x floor + 2 ms. Of operations with many rows, /s is rows.
                        Start of the server on this data until it answers: %.1f s
                        Memory after start: server %d MB, database %d MB; after the workload: %d MB, %d MB
                        """,
                        startSeconds,
                        idle.server(),
                        idle.database(),
                        busy.server(),
                        busy.database()));
        return text.toString();
    }

    private static String row(Loop.Result one) {
        Measurement single = one.one();
        Measurement many = one.many();
        int failed = single.failed() + many.failed();
        return line(
                one.operation(),
                one.viewer(),
                figure(single.p50()),
                figure(single.p95()),
                figure(single.p99()),
                figure(single.perSecond()),
                figure(one.floor().p50()),
                figure(single.p50() / one.floor().p50()),
                isGood(one) ? "yes" : "no",
                figure(many.p50()),
                figure(many.p95()),
                figure(many.p99()),
                figure(many.perSecond()),
                failed == 0 ? "" : String.valueOf(failed));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String line(String first, String... others) {
        StringBuilder text = new StringBuilder(first);
        text.repeat(' ', Math.max(1, FIRST_WIDTH - first.length()));
        for (String other : others) {
            text.repeat(' ', Math.max(1, WIDTH - other.length())).append(other);
        }
        return text.append('\n').toString();
    }

    private static boolean isGood(Loop.Result one) {
        return one.one().p50() <= ALLOWED_RATIO * one.floor().p50() + ALLOWED_MILLIS;
    }

    String json() {
        List<Object> rows = new ArrayList<>();
        for (Loop.Result one : results) {
            rows.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("size", size.name());
        all.put("startSeconds", startSeconds);
        all.put("memoryIdle", idle);
        all.put("memoryBusy", busy);
        all.put("operations", rows);
        return Json.pretty(all);
    }
}
