package org.odnos.records.own;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Set;
import java.util.stream.Collectors;

/** With which words the program's own addresses begin, so that no object takes one. */
@Component
class Addresses {

    private static final String BASE = "/api/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Addresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Set<String> words() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapped -> mapped.getPatternValues().stream())
                .filter(path -> path.startsWith(BASE))
                .map(path -> path.substring(BASE.length()).split("/", 2)[0])
                .filter(word -> !word.startsWith("{"))
                .map(word -> word.split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }
}
