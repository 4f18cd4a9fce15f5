package vn.cuaso.system.kubernetes;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.stream.Stream;

/**
 * A JSON Schema in place of a Java model that nobody publishes: {@code resources/kubernetes/<kind>.schema.json}. It names the
 * fields that our manifests use, as the operator documents them, and no others.
 */
final class SchemaFile {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private SchemaFile() {}

    static Stream<String> problems(Manifest manifest, String name) {
        JsonSchema schema =
                FACTORY.getSchema(SchemaFile.class.getResourceAsStream("/kubernetes/" + name + ".schema.json"));
        return schema.validate(manifest.content()).stream().map(message -> manifest + ": " + message.getMessage());
    }
}
