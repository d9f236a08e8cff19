package org.odnos;

import org.odnos.platform.database.StartFault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * The whole program: page, API, jobs and, unless told otherwise, the database. What programs read
 * (the log) goes to the standard output, what people read to the standard error.
 */
@SpringBootApplication
public class OdnosApplication {

    public static void main(String[] args) {
        try {
            StartOptions options = StartOptions.parse(args);
            options.refuseBadStart();
            announce(SpringApplication.run(OdnosApplication.class, options.forSpring()));
        } catch (IOException | RuntimeException e) {
            System.err.println(
                    StartFaults.find(e)
                            .map(StartFault::getMessage)
                            .orElse(
                                    "Odnos could not start, and its log says why: "
                                            + e.getMessage()));
            System.exit(1);
        }
    }

    private static void announce(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String address = environment.getProperty("server.address", Door.LOOPBACK);
        String port = environment.getRequiredProperty("local.server.port");
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        System.err.printf(
                "Odnos is ready at %s (started in %.1f s)%n",
                Door.at(address, port).url(), millis / 1000.0);
    }
}
