package org.odnos.platform.database;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How our PostgreSQL is set: safe first, then sized to the machine (or to the container's share of
 * it).
 */
final class PostgresSettings {

    private static final long MEGABYTE = 1024 * 1024;

    private PostgresSettings() {}

    /**
     * As {@code -c} options for the server's command line, which {@code pg_ctl} hands to a shell.
     */
    static String commandLine(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "60");
        // The details of an error repeat what people entered; a log must not.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("jit", "off");
        settings.put("random_page_cost", "1.1");
        settings.put("max_wal_size", "2GB");
        settings.putAll(memory(machineMegabytes()));
        return settings.entrySet().stream()
                .map(entry -> "-c " + entry.getKey() + "='" + entry.getValue() + "'")
                .collect(Collectors.joining(" "));
    }

    /**
     * An eighth of the memory for the cache: the program itself and the file cache live on the same
     * machine.
     */
    static Map<String, String> memory(long machine) {
        return Map.of(
                "shared_buffers", megabytes(machine / 8, 64, 8192),
                "effective_cache_size", megabytes(machine / 2, 128, 65536),
                "work_mem", megabytes(machine / 512, 4, 64),
                "maintenance_work_mem", megabytes(machine / 32, 32, 1024));
    }

    private static String megabytes(long wanted, long least, long most) {
        return Math.clamp(wanted, least, most) + "MB";
    }

    private static long machineMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / MEGABYTE;
    }
}
