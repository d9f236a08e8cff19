package org.odnos;

import org.odnos.platform.database.StartFault;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where page and API are answered. */
record Door(InetAddress address, int port) {

    static final String LOOPBACK = "127.0.0.1";

    static Door at(String address, String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw StartFault.badOption("--port=" + port, "a port is a number up to 65535");
        }
        try {
            return new Door(InetAddress.getByName(address), Integer.parseInt(port));
        } catch (UnknownHostException _) {
            throw notOfThisMachine(address);
        }
    }

    /** Opens it for a moment. */
    void refuseTaken() throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, address)) {
            return;
        } catch (BindException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("assign")) {
                throw notOfThisMachine(address.getHostAddress());
            }
            throw why.contains("denied")
                    ? StartFault.portForbidden(port)
                    : StartFault.portTaken(port);
        }
    }

    /** As one types it into a browser on this machine. */
    String url() {
        boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
        String name = address.getHostAddress();
        String host = address instanceof Inet6Address ? "[" + name + "]" : name;
        return "http://" + (here ? "localhost" : host) + ":" + port;
    }

    private static StartFault notOfThisMachine(String address) {
        return StartFault.badOption(
                "--address=" + address,
                "expected an address of this machine, or 0.0.0.0 for all of them");
    }
}
