package org.odnos;

import org.odnos.platform.database.DatabaseStart;
import org.odnos.platform.database.StartFault;
import org.odnos.platform.workspace.Workspaces;
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
        SpringApplication application = new SpringApplication(OdnosApplication.class);
        DatabaseStart database = new DatabaseStart();
        application.addInitializers(database);
        try {
            StartOptions options = StartOptions.parse(args);
            options.refuseBadStart();
            announce(application.run(options.forSpring()));
        } catch (SpringApplication.AbandonedRunException onlyPrepared) {
            throw onlyPrepared;
        } catch (IOException | RuntimeException e) {
            stop(database);
            System.err.println(
                    StartFaults.find(e)
                            .map(StartFault::getMessage)
                            .orElseGet(() -> "Odnos could not start: " + StartFaults.words(e)));
            System.exit(1);
        }
    }

    private static void stop(DatabaseStart database) {
        try {
            database.giveUp();
        } catch (IOException | RuntimeException _) {
            // Why it did not start is said already.
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
        SampleOption.ignored(environment, context.getBean(Workspaces.class).all())
                .ifPresent(System.err::println);
    }
}
