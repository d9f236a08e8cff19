package org.odnos.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a record of ours says may not be null, neither is nor lacks in a body: the component itself,
 * and what its list or map holds. Where Jakarta Validation speaks it says all that is missing at
 * once.
 */
final class RequiredParts extends NopAnnotationIntrospector {

    private static final String OURS = "org.odnos.";

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !parameter.getDeclaringClass().isRecord()
                || !parameter.getDeclaringClass().getName().startsWith(OURS)) {
            return JsonSetter.Value.empty();
        }
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        if (parameter.getOwner().getParameterCount() != components.length) {
            return JsonSetter.Value.empty();
        }
        RecordComponent component = components[parameter.getIndex()];
        boolean isValidated =
                Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(rule -> component.getAccessor().isAnnotationPresent(rule));
        return JsonSetter.Value.construct(
                isValidated ? Nulls.DEFAULT : nulls(component.getAnnotatedType()),
                content(component.getAnnotatedType()));
    }

    /** Of a list its elements, of a map its values. */
    private static Nulls content(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType container
                ? nulls(Arrays.asList(container.getAnnotatedActualTypeArguments()).getLast())
                : Nulls.DEFAULT;
    }

    /** A JSON value may be null and is then no Java null; what is primitive has a rule already. */
    private static Nulls nulls(AnnotatedType type) {
        boolean isPrimitive = type.getType() instanceof Class<?> plain && plain.isPrimitive();
        boolean mayBeNull =
                isPrimitive
                        || type.getType() == JsonNode.class
                        || type.isAnnotationPresent(Nullable.class);
        return mayBeNull ? Nulls.DEFAULT : Nulls.FAIL;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
