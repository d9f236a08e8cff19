package org.odnos.platform.web;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Violation;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

import java.util.Arrays;
import java.util.List;

/** Jakarta Validation's annotations as our codes. */
public final class FieldRules {

    private FieldRules() {}

    /** All that they have found. */
    public static List<Violation> violations(Errors found) {
        return found.getFieldErrors().stream().map(FieldRules::violation).toList();
    }

    private static Violation violation(FieldError error) {
        String pointer = "/" + error.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return switch (error.getCode()) {
            case "NotNull", "NotBlank", "NotEmpty" -> Violation.of(pointer, "required");
            case "Size" -> Violation.of(pointer, "tooLong", limit(error));
            case "Email" -> Violation.of(pointer, "notEmail");
            case null, default -> Violation.of(pointer, "wrongValue");
        };
    }

    /** Spring passes the attributes by name: the field itself, then max, min. */
    private static Object limit(FieldError error) {
        @Nullable Object @Nullable [] args = error.getArguments();
        return args == null
                ? 0
                : Arrays.stream(args).filter(Integer.class::isInstance).findFirst().orElse(0);
    }
}
