package org.odnos.records.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the addresses of each object in the place of {@code /{plural}}. */
@Component
class ObjectPaths implements OpenApiCustomizer {

    private static final String ANY = "/api/v1/{plural}";

    static {
        // Any JSON is any JSON: its classes tell nothing to a reader of the description.
        SpringDocUtils.getConfig()
                .replaceWithClass(JsonNode.class, Object.class)
                .replaceWithClass(ObjectNode.class, Map.class);
    }

    private final ObjectCatalogue catalogue;
    private final TransactionOperations transaction;
    private final ObjectSchemas schemas;

    ObjectPaths(
            ObjectCatalogue catalogue, TransactionOperations transaction, ObjectSchemas schemas) {
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.schemas = schemas;
    }

    @Override
    public void customise(OpenAPI api) {
        Description description =
                java.util.Objects.requireNonNull(transaction.execute(_ -> catalogue.current()));
        Map<String, PathItem> general = new LinkedHashMap<>();
        api.getPaths().forEach((path, item) -> collect(general, path, item));
        general.keySet().forEach(api.getPaths()::remove);
        for (ObjectType object : description.all()) {
            general.forEach(
                    (path, item) ->
                            api.path(
                                    path.replace(ANY, "/api/v1/" + object.plural()),
                                    forObject(item, object)));
            api.getComponents().addSchemas(name(object), schemas.of(object));
        }
        secure(api);
    }

    private static void collect(Map<String, PathItem> general, String path, PathItem item) {
        if (path.startsWith(ANY)) {
            general.put(path, item);
        }
    }

    private static void secure(OpenAPI api) {
        Components components = api.getComponents();
        components.addSecuritySchemes(
                "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.setSecurity(List.of(new SecurityRequirement().addList("token")));
    }

    private PathItem forObject(PathItem general, ObjectType object) {
        PathItem item = copy(general);
        for (Operation operation : item.readOperations()) {
            operation.setOperationId(operation.getOperationId() + name(object));
            operation.setTags(List.of(object.plural()));
            if (operation.getParameters() != null) {
                operation
                        .getParameters()
                        .removeIf(parameter -> parameter.getName().equals("plural"));
            }
            name(operation, object);
        }
        return item;
    }

    /** Where an operation takes or answers any record, it is one of this object. */
    private static void name(Operation operation, ObjectType object) {
        Schema<?> record = new Schema<>().$ref("#/components/schemas/" + name(object));
        if (operation.getRequestBody() != null) {
            replace(operation.getRequestBody().getContent(), record);
        }
        operation
                .getResponses()
                .values()
                .forEach(
                        response -> {
                            if (response.getContent() != null) {
                                replace(response.getContent(), record);
                            }
                        });
    }

    private static void replace(Content content, Schema<?> record) {
        for (MediaType type : content.values()) {
            Schema<?> schema = type.getSchema();
            boolean isRecord = schema == null || schema.getAdditionalProperties() != null;
            if (isRecord) {
                type.setSchema(record);
            }
        }
    }

    static String name(ObjectType object) {
        return Character.toUpperCase(object.name().charAt(0)) + object.name().substring(1);
    }

    private static PathItem copy(PathItem item) {
        try {
            return Json.mapper().readValue(Json.mapper().writeValueAsString(item), PathItem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
