package org.odnos;

import org.odnos.platform.database.EmbeddedPostgres;
import org.odnos.platform.database.StartFault;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says, as {@code --name=value}. Our own names are few and short; any other
 * is a Spring property ({@code --server.address=…}).
 */
record StartOptions(Map<String, String> values) {

    private static final String PORT = "server.port";
    private static final String DATA = "odnos.data";
    private static final String DATABASE_URL = "odnos.database-url";
    private static final String LOG_FILE = "log-file";

    private static final Map<String, String> OURS =
            Map.of(
                    "port",
                    PORT,
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
                        arg, "known are --port=…, --data=…, --database-url=… and --sample");
            }
            values.put(OURS.getOrDefault(name, name), parts.length > 1 ? parts[1] : "true");
        }
        return new StartOptions(values);
    }

    /** What can be found out before anything is touched. */
    void refuseBadStart() throws IOException {
        if (Runtime.version().feature() < 25) {
            throw StartFault.wrongJava(Runtime.version().toString());
        }
        refuseTakenPort(number(values.getOrDefault(PORT, "8080")));
        boolean elsewhere =
                values.containsKey(DATABASE_URL) || System.getenv("ODNOS_DATABASE_URL") != null;
        if (!elsewhere || values.containsKey(LOG_FILE)) {
            EmbeddedPostgres.refuseUnusable(data());
        }
    }

    private Path data() {
        return Path.of(values.getOrDefault(DATA, "data"));
    }

    private static int number(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw StartFault.badOption("--port=" + port, "a port is a number up to 65535");
        }
        return Integer.parseInt(port);
    }

    private static void refuseTakenPort(int port) throws IOException {
        try (ServerSocket _ = new ServerSocket(port)) {
            return;
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("denied")
                    ? StartFault.portForbidden(port)
                    : StartFault.portTaken(port);
        }
    }

    /** With {@code --log-file} the log goes beside the data instead of to the standard output. */
    String[] forSpring() {
        Map<String, String> properties = new LinkedHashMap<>(values);
        if (properties.remove(LOG_FILE) != null) {
            properties.putIfAbsent("logging.file.name", data().resolve("odnos.log").toString());
        }
        List<String> args = new ArrayList<>();
        properties.forEach((name, value) -> args.add("--" + name + "=" + value));
        return args.toArray(String[]::new);
    }
}
