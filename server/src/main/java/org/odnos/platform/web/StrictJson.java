package org.odnos.platform.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.type.LogicalType;

import java.io.InputStream;
import java.io.Reader;

/** JSON as we take it: nothing unknown, nothing twice, nothing guessed, nothing boundless. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    /** A long note fits; a name is limited by its field. */
    static final int MAX_TEXT = 1_000_000;

    static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER = 200;
    private static final int MAX_NAME = 300;

    @Bean
    JsonFactory jsonFactory() {
        return new StrictFactory(
                JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxStringLength(MAX_TEXT)
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxNumberLength(MAX_NUMBER)
                                        .maxNameLength(MAX_NAME)
                                        .build()));
    }

    @Bean
    JsonMapperBuilderCustomizer strictness() {
        return json ->
                json.enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .annotationIntrospector(
                                AnnotationIntrospector.pair(
                                        json.annotationIntrospector(), new RequiredParts()))
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(LogicalType.Textual, StrictJson::onlyText)
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE);
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static final class StrictFactory extends JsonFactory {

        StrictFactory(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected JsonParser _createParser(ObjectReadContext read, IOContext io, InputStream in) {
            return new StrictParser(super._createParser(read, io, in));
        }

        @Override
        protected JsonParser _createParser(ObjectReadContext read, IOContext io, Reader in) {
            return new StrictParser(super._createParser(read, io, in));
        }

        @Override
        protected JsonParser _createParser(
                ObjectReadContext read, IOContext io, byte[] data, int offset, int length) {
            return new StrictParser(super._createParser(read, io, data, offset, length));
        }

        @Override
        protected JsonParser _createParser(
                ObjectReadContext read,
                IOContext io,
                char[] data,
                int offset,
                int length,
                boolean recyclable) {
            return new StrictParser(
                    super._createParser(read, io, data, offset, length, recyclable));
        }
    }
}
