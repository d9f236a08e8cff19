package org.odnos.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Metrics for Prometheus at {@code /metrics}, on a port of its own bound to loopback. A company's
 * program must not stay down for a taken metrics port: then there are no metrics, and the log says
 * so.
 */
@Component
class MetricsServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
    private static final int NONE = -1;

    private final PrometheusMeterRegistry registry;
    private final int wantedPort;
    private @Nullable HttpServer server;

    MetricsServer(
            PrometheusMeterRegistry registry, @Value("${odnos.metrics-port}") int wantedPort) {
        this.registry = registry;
        this.wantedPort = wantedPort;
    }

    @Override
    public void start() {
        if (wantedPort == NONE) {
            return;
        }
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 0);
            started.createContext("/metrics", this::answer);
            started.start();
            server = started;
        } catch (IOException e) {
            LOG.warn("No metrics: port {} cannot be opened", wantedPort, e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Empty while nothing listens. */
    Optional<Integer> port() {
        return Optional.ofNullable(server).map(running -> running.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
