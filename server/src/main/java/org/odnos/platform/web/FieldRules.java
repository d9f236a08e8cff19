package org.odnos.platform.web;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Violation;
import org.springframework.validation.FieldError;

import java.util.Arrays;

/** Jakarta Validation's annotations as our codes. */
final class FieldRules {

    private FieldRules() {}

    static Violation violation(FieldError error) {
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
