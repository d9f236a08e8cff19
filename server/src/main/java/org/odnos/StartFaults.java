package org.odnos;

import org.odnos.platform.database.StartFault;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps stack traces of expected faults out of the log: {@link OdnosApplication} says them in a
 * sentence.
 */
final class StartFaults implements SpringBootExceptionReporter {

    /** The constructor that the framework looks for. */
    StartFaults(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return find(failure).isPresent();
    }

    static Optional<StartFault> find(Throwable failure) {
        return causes(failure).flatMap(cause -> known(cause).stream()).findFirst();
    }

    /** What the log does not have: messages, for whoever has just started the program. */
    static String words(Throwable failure) {
        return causes(failure)
                .map(cause -> Objects.requireNonNullElse(cause.getMessage(), cause.toString()))
                .distinct()
                .collect(Collectors.joining("\n  because of "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<StartFault> known(Throwable cause) {
        return switch (cause) {
            case StartFault fault -> Optional.of(fault);
            case PortInUseException taken -> Optional.of(StartFault.portTaken(taken.getPort()));
            case Exception fault
                    when String.valueOf(fault.getMessage()).contains("No space left on device") ->
                    Optional.of(StartFault.diskFull());
            default -> Optional.empty();
        };
    }
}
