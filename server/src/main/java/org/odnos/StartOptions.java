package org.odnos;

import org.odnos.platform.database.EmbeddedPostgres;
import org.odnos.platform.database.StartFault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says, as {@code --name=value}. Our own names are few and short; any other
 * is a Spring property ({@code --odnos.metrics-port=…}).
 */
record StartOptions(Map<String, String> values) {

    private static final String PORT = "server.port";
    private static final String ADDRESS = "server.address";
    private static final String PROXIES = "trusted-proxies";
    private static final String DATA = "odnos.data";
    private static final String DATABASE_URL = "odnos.database-url";
    private static final String LOG_FILE = "log-file";

    private static final Map<String, String> OURS =
            Map.of(
                    "port",
                    PORT,
                    "address",
                    ADDRESS,
                    PROXIES,
                    PROXIES,
                    "data",
                    DATA,
                    "database-url",
                    DATABASE_URL,
                    "sample",
                    "odnos.sample",
                    LOG_FILE,
                    LOG_FILE);

    static StartOptions parse(String... args) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (!arg.startsWith("--") || !(OURS.containsKey(name) || name.contains("."))) {
                throw StartFault.badOption(
                        arg,
                        "known are --port=…, --address=…, --trusted-proxies=…, --data=…,"
                                + " --database-url=… and --sample");
            }
            values.put(OURS.getOrDefault(name, name), parts.length > 1 ? parts[1] : "true");
        }
        return new StartOptions(values);
    }

    /** What can be found out before anything is touched. */
    void refuseBadStart() throws IOException {
        boolean usesFolder = !isDatabaseElsewhere() || values.containsKey(LOG_FILE);
        if (usesFolder) {
            // First, as a running Odnos has the port too, and that is not the reason to be told.
            EmbeddedPostgres.refuseRunning(data());
        }
        Door.at(values.getOrDefault(ADDRESS, Door.LOOPBACK), values.getOrDefault(PORT, "8080"))
                .refuseTaken();
        if (usesFolder) {
            EmbeddedPostgres.refuseUnusable(data());
        }
    }

    private boolean isDatabaseElsewhere() {
        return values.containsKey(DATABASE_URL) || System.getenv("ODNOS_DATABASE_URL") != null;
    }

    private Path data() {
        return Path.of(values.getOrDefault(DATA, "data"));
    }

    /** With {@code --log-file} the log goes beside the data instead of to the standard output. */
    String[] forSpring() {
        Map<String, String> properties = new LinkedHashMap<>(values);
        if (properties.remove(LOG_FILE) != null) {
            properties.putIfAbsent("logging.file.name", data().resolve("odnos.log").toString());
        }
        String proxies = properties.remove(PROXIES);
        if (proxies != null) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", TrustedProxies.read(proxies));
        }
        List<String> args = new ArrayList<>();
        properties.forEach((name, value) -> args.add("--" + name + "=" + value));
        return args.toArray(String[]::new);
    }
}
