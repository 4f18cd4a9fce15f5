package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads manifests into Java models so strictly that an unknown field, or a number for a text, is an error. */
final class StrictModels {
    private static final ObjectMapper MAPPER = mapper();

    private StrictModels() {}

    /** Why the object is none of this type; empty when it is one. */
    static Optional<String> problem(Manifest manifest, Class<?> model) {
        try {
            MAPPER.treeToValue(manifest.content(), model);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(
                    manifest + ": " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .annotationIntrospector(new NothingElse())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(
                        shape -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        return mapper;
    }

    /** The models keep fields that they do not know, for servers newer than they; here those are misspelt. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return Boolean.FALSE;
        }
    }
}
