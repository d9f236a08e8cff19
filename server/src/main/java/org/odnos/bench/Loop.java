package org.odnos.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Repeats an operation: by one client in turn with the same result by hand-written SQL, so that
 * both meet the same machine, then by eight clients at once. Bounded in number and time.
 */
final class Loop {

    static final int MANY = 8;

    private static final int WARM_UP = 20;

    /** What was measured of one operation for one viewer. */
    record Result(
            String operation,
            String viewer,
            int rows,
            Measurement one,
            Measurement floor,
            Measurement many) {}

    /** One's own times, until they are put together. */
    private static final class Times {
        private final List<Long> nanos = new ArrayList<>();
        private int failed;

        void add(boolean ok, long begin) {
            if (ok) {
                nanos.add(System.nanoTime() - begin);
            } else {
                failed++;
            }
        }

        Measurement measured(double perSecond) {
            return Measurement.of(
                    nanos.stream().mapToLong(Long::longValue).toArray(), failed, perSecond);
        }
    }

    private final Server server;
    private final BenchOptions options;
    private final String schema;
    private final Consumer<String> complaints;
    private final AtomicInteger number = new AtomicInteger();

    Loop(Server server, BenchOptions options, String schema, Consumer<String> complaints) {
        this.server = server;
        this.options = options;
        this.schema = schema;
        this.complaints = complaints;
    }

    Result measure(Operation operation, Viewer viewer)
            throws IOException, SQLException, InterruptedException {
        Times http = new Times();
        Times floor = new Times();
        try (Line line = new Line(server.port(), viewer.token());
                Floor sql = new Floor(server.database(), schema)) {
            alternate(operation, line, sql, List.of(new Times(), new Times()), WARM_UP);
            alternate(operation, line, sql, List.of(http, floor), options.requests());
        }
        Measurement one = http.measured(rate(operation, http));
        return new Result(
                operation.name(),
                viewer.name(),
                operation.rows(),
                one,
                floor.measured(rate(operation, floor)),
                operation.rows() > 0 ? one : many(operation, viewer));
    }

    /**
     * A server that has just started is not yet compiled: many requests, of which nothing is kept.
     */
    void warmUp(Operation operation, Viewer viewer) throws IOException, InterruptedException {
        if (operation.rows() == 0) {
            many(operation, viewer);
        }
    }

    private void alternate(Operation operation, Line line, Floor sql, List<Times> times, int most)
            throws IOException, SQLException {
        long end = System.nanoTime() + options.most().toNanos();
        for (int i = 0; i < most && System.nanoTime() < end; i++) {
            int n = number.incrementAndGet();
            List<Request> requests = operation.requests().apply(n);
            long begin = System.nanoTime();
            times.get(0).add(send(line, requests), begin);
            begin = System.nanoTime();
            operation.floor().run(sql, n);
            times.get(1).add(true, begin);
        }
    }

    /** Requests, or rows, a second while the loop was in this kind of work. */
    private static double rate(Operation operation, Times times) {
        double seconds = times.nanos.stream().mapToLong(Long::longValue).sum() / 1e9;
        return times.nanos.size() * Math.max(1, operation.rows()) / seconds;
    }

    private Measurement many(Operation operation, Viewer viewer)
            throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(options.requests() * 2);
        long begin = System.nanoTime();
        long end = begin + options.most().toNanos();
        Times all = new Times();
        try (ExecutorService clients = Executors.newFixedThreadPool(MANY)) {
            List<Future<Times>> running = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                running.add(clients.submit(() -> client(operation, viewer, left, end)));
            }
            for (Future<Times> one : running) {
                Times times = one.get();
                all.nanos.addAll(times.nanos);
                all.failed += times.failed;
            }
        } catch (ExecutionException e) {
            throw new IOException(operation.name() + " broke off", e.getCause());
        }
        return all.measured(all.nanos.size() / ((System.nanoTime() - begin) / 1e9));
    }

    private Times client(Operation operation, Viewer viewer, AtomicInteger left, long end)
            throws IOException {
        Times times = new Times();
        try (Line line = new Line(server.port(), viewer.token())) {
            while (left.decrementAndGet() >= 0 && System.nanoTime() < end) {
                List<Request> requests = operation.requests().apply(number.incrementAndGet());
                long begin = System.nanoTime();
                times.add(send(line, requests), begin);
            }
        }
        return times;
    }

    private boolean send(Line line, List<Request> requests) throws IOException {
        for (Request request : requests) {
            Line.Answer answer = line.send(request);
            if (answer.status() >= 400 || answer.text().contains("\"status\":\"error\"")) {
                complaints.accept(
                        "%s %s: %d %.400s"
                                .formatted(
                                        request.method(),
                                        request.path(),
                                        answer.status(),
                                        answer.text()));
                return false;
            }
        }
        return true;
    }
}
