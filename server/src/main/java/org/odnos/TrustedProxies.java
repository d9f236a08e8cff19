package org.odnos;

import org.odnos.platform.database.StartFault;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whose word is taken for where a request comes from: addresses or networks, with commas. */
final class TrustedProxies {

    private TrustedProxies() {}

    /** Each as a network, which is how the web server tells addresses from patterns. */
    static String read(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(one -> network(one.strip()))
                .collect(Collectors.joining(","));
    }

    private static String network(String text) {
        String[] parts = text.split("/", 2);
        try {
            int all = InetAddress.ofLiteral(parts[0]) instanceof Inet4Address ? 32 : 128;
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : all;
            if (bits >= 0 && bits <= all) {
                return parts[0] + "/" + bits;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw StartFault.badOption(
                "--trusted-proxies=" + text, "expected addresses such as 10.0.0.5 or 10.0.0.0/24");
    }
}
