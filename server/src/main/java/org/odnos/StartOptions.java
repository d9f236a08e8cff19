package org.odnos;

import org.odnos.platform.database.StartFault;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says, as {@code --name=value}. Our own names are few and short; any other
 * is a Spring property ({@code --server.address=…}).
 */
record StartOptions(Map<String, String> values) {

    private static final String PORT = "port";

    private static final Map<String, String> OURS =
            Map.of(
                    PORT,
                    "server.port",
                    "data",
                    "odnos.data",
                    "database-url",
                    "odnos.database-url",
                    "sample",
                    "odnos.sample");

    static StartOptions parse(String... args) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            boolean known = OURS.containsKey(name) || name.contains(".");
            if (!arg.startsWith("--") || !known) {
                throw StartFault.badOption(
                        arg, "known are --port=…, --data=…, --database-url=… and --sample");
            }
            values.put(name, parts.length > 1 ? parts[1] : "true");
        }
        return new StartOptions(values);
    }

    /** What can be found out before anything is touched. */
    void refuseBadStart() {
        if (Runtime.version().feature() < 25) {
            throw StartFault.wrongJava(Runtime.version().toString());
        }
        String port = values.getOrDefault(PORT, values.getOrDefault(OURS.get(PORT), "8080"));
        refuseTakenPort(number(port));
    }

    private static int number(String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw StartFault.badOption("--port=" + port, "a port is a number up to 65535");
        }
        return Integer.parseInt(port);
    }

    private static void refuseTakenPort(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return;
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("denied")
                    ? StartFault.portForbidden(port)
                    : StartFault.portTaken(port);
        } catch (IOException e) {
            throw StartFault.portTaken(port);
        }
    }

    String[] forSpring() {
        List<String> args = new ArrayList<>();
        values.forEach(
                (name, value) -> args.add("--" + OURS.getOrDefault(name, name) + "=" + value));
        return args.toArray(String[]::new);
    }
}
