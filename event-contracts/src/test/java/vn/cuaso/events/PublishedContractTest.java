package vn.cuaso.events;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedContractTest {

    private static final Set<String> NEVER_IN_AN_EVENT = Set.of(
            "password", "phone", "idnumber", "personalid", "birth", "email", "secret", "token", "otp", "passcode");

    private final JsonNode asyncApi = asyncApi();

    @Test
    void asyncApiHasEveryTopicUnderItsAddressWithItsTypesAndNoOthers() {
        Map<String, Set<String>> described = asyncApi.path("channels")
                .propertyStream()
                .filter(channel -> !channel.getKey().equals("deadLetters"))
                .collect(toMap(
                        channel -> channel.getValue().path("address").asText(),
                        channel -> channel.getValue()
                                .path("messages")
                                .valueStream()
                                .map(message -> resolve(message).path("name").asText())
                                .collect(toSet())));
        Map<String, Set<String>> defined = Arrays.stream(Topic.values())
                .collect(toMap(
                        Topic::address,
                        topic -> Arrays.stream(EventType.values())
                                .filter(type -> type.topic() == topic)
                                .map(EventType::wireName)
                                .collect(toSet())));
        assertThat(described).isEqualTo(defined);
    }

    @ParameterizedTest
    @EnumSource
    void asyncApiMessageBindsTheTypeToItsSchema(EventType type) {
        var message = asyncApi.path("components")
                .path("messages")
                .valueStream()
                .filter(candidate -> candidate.path("name").asText().equals(type.wireName()))
                .findFirst()
                .orElseThrow();
        var properties = message.path("payload").path("allOf").path(1).path("properties");
        assertThat(properties.path("type").path("const").asText()).isEqualTo(type.wireName());
        assertThat(properties.path("data").path("$ref").asText())
                .isEqualTo("./schemas/" + type.wireName() + ".schema.json");
    }

    @ParameterizedTest
    @EnumSource
    void noPayloadHasAMemberForASecretOrAPersonsData(EventType type) {
        assertThat(components(type.data()).map(RecordComponent::getName).map(name -> name.toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .noneMatch(name -> NEVER_IN_AN_EVENT.stream().anyMatch(name::contains));
    }

    @ParameterizedTest
    @EnumSource(names = "DOSSIER_.*", mode = EnumSource.Mode.MATCH_NONE)
    void noPayloadAboutSigningInHasAMemberForACode(EventType type) {
        assertThat(components(type.data()).map(RecordComponent::getName))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("code"));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? Stream.concat(Stream.of(component), components(component.getType()))
                        : Stream.of(component));
    }

    private JsonNode resolve(JsonNode reference) {
        return asyncApi.at(reference.path("$ref").asText().substring(1));
    }

    private static JsonNode asyncApi() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Contracts.resource("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
