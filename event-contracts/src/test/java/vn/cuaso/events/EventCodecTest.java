package vn.cuaso.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void unknownMembersOfEnvelopeAndDataAreTolerated() {
        var decoded = decode(change(event -> {
            event.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            event.put("dataschema", "vn.cuaso.dossier.received.v1.schema.json");
            ((ObjectNode) event.path("data")).put("weather", "fine");
        }));
        assertThat(decoded).isEqualTo(new DecodedEvent.Known<>(Samples.received()));
    }

    @Test
    void timeWithAnotherOffsetIsTheSameInstant() {
        var decoded = decode(change(event -> {
            event.put("time", "2024-03-29T10:15:30.250+07:00");
            ((ObjectNode) event.path("data")).put("occurredAt", "2024-03-29T10:15:30.25+07:00");
        }));
        assertThat(decoded).isEqualTo(new DecodedEvent.Known<>(Samples.received()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn.cuaso.dossier.received.v2", "vn.cuaso.identity.signed-out.v1", "com.example.else"})
    void typeOutsideTheFamilyIsUnknown(String type) {
        assertThat(decode(change(event -> event.put("type", type)))).isEqualTo(new DecodedEvent.UnknownType<>(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "42", "[]", "{", "{} {}", "{\"id\":\"1\",\"id\":\"2\"}", "\u0000", "not json"})
    void whatIsNoJsonObjectIsMalformed(String text) {
        assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(DecodedEvent.Malformed.class);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertThat(decode(new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'})).isInstanceOf(DecodedEvent.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, 0.3, specversion is not 1.0",
        "id, '', id is not a text of 1 to 200 characters",
        "source, 'not a uri', source is not a URI reference",
        "subject, ' ', subject is not a text of 1 to 200 characters",
        "time, yesterday, time is not an RFC 3339 timestamp",
        "time, 1999-12-31T23:59:59Z, time is not in the years 2000 to 2099",
        "sequence, 0, sequence is not 1 or more",
        "sequence, -1, sequence is not a decimal number",
        "sequence, 9999999999999999999, sequence is not a decimal number",
        "datacontenttype, text/plain, datacontenttype is not application/json",
    })
    void wrongAttributeIsMalformedWithAReason(String attribute, String value, String reason) {
        var decoded = decode(change(event -> event.put(attribute, value)));
        assertThat(decoded).isEqualTo(new DecodedEvent.Malformed<>(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"specversion", "id", "source", "type", "subject", "time", "sequence", "datacontenttype", "data"})
    void missingAttributeIsMalformed(String attribute) {
        assertThat(decode(change(event -> event.remove(attribute))))
                .isInstanceOfSatisfying(
                        DecodedEvent.Malformed.class,
                        malformed -> assertThat(malformed.reason()).startsWith(attribute));
    }

    @Test
    void reasonNamesThePlaceAndNeverTheValue() {
        var decoded = decode(change(event ->
                ((ObjectNode) event.path("data").path("dossier")).put("code", "038089010101 is an ID number")));
        assertThat(decoded)
                .isEqualTo(new DecodedEvent.Malformed<>("data.dossier: code is not of the form <unit>-YYMMDD-NNNN"));
    }

    @Test
    void textThatPostgresqlCannotKeepIsMalformed() {
        var decoded = decode(change(event -> ((ObjectNode) event.path("data")).put("officer", "Cán bộ\u0000 01")));
        assertThat(decoded).isEqualTo(new DecodedEvent.Malformed<>("data: officer holds a control character"));
    }

    private DecodedEvent<DossierEvent> decode(byte[] bytes) {
        return codec.decode(DossierEvent.class, bytes);
    }

    private static byte[] change(Consumer<ObjectNode> change) {
        var event = (ObjectNode) Contracts.parse(Contracts.golden(EventType.DOSSIER_RECEIVED));
        change.accept(event);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
