package vn.cuaso.qr.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.cuaso.qr.session.State;

/** Describes sealed outcomes: one schema each, told apart by {@code outcome}. */
final class Outcomes {

    private static final String NAME = "outcome";

    private Outcomes() {}

    /** Any of the permitted records. */
    static Schema of(Class<?> outcome) {
        var schema = OASFactory.createSchema();
        Arrays.stream(outcome.getPermittedSubclasses()).map(Outcomes::ofOne).forEach(schema::addOneOf);
        return schema;
    }

    private static Schema ofOne(Class<?> type) {
        var name = type.getAnnotation(JsonTypeName.class).value();
        var schema = OASFactory.createSchema().title(name).type(List.of(SchemaType.OBJECT));
        schema.addProperty(NAME, texts(List.of(name))).addRequired(NAME);
        for (var component : type.getRecordComponents()) {
            schema.addProperty(component.getName(), ofValue(valueType(component)));
            if (component.getType() != Optional.class) {
                schema.addRequired(component.getName());
            }
        }
        return schema;
    }

    private static Type valueType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType optional
                ? optional.getActualTypeArguments()[0]
                : component.getType();
    }

    private static Schema ofValue(Type type) {
        if (type == boolean.class) {
            return OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN));
        }
        if (type == Instant.class) {
            return text().format("date-time");
        }
        if (type == URI.class) {
            return text().format("uri");
        }
        if (type == State.class) {
            return states();
        }
        if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            return texts(Arrays.stream(enumeration.getFields())
                    .map(field -> field.getAnnotation(JsonProperty.class).value())
                    .toList());
        }
        if (type == String.class) {
            return text();
        }
        throw new IllegalStateException("nobody has said how " + type + " is described");
    }

    /** The states by their names in the API. */
    static Schema states() {
        return texts(Arrays.stream(State.values()).map(State::wireName).toList());
    }

    private static Schema texts(List<String> values) {
        var schema = text();
        values.forEach(schema::addEnumeration);
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
