package vn.cuaso.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventTest {

    private final EventCodec codec = new EventCodec();

    static Stream<CloudEvent<? extends EventData>> samples() {
        return Samples.oneOfEachType().stream();
    }

    @Test
    void everyTypeHasASample() {
        assertThat(samples().map(CloudEvent::type).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(EventType.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventIsWrittenByteForByteAsTheGoldenOne(CloudEvent<? extends EventData> event) {
        assertThat(new String(codec.encode(event), StandardCharsets.UTF_8)).isEqualTo(Contracts.golden(event.type()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenEventIsReadBackEqual(CloudEvent<? extends EventData> event) {
        var bytes = Contracts.golden(event.type()).getBytes(StandardCharsets.UTF_8);
        assertThat(codec.decode(EventData.class, bytes)).isEqualTo(new DecodedEvent.Known<>(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenEventFitsItsSchemas(CloudEvent<? extends EventData> event) {
        var golden = Contracts.parse(Contracts.golden(event.type()));
        assertThat(Contracts.schema("cloud-event").validate(golden)).isEmpty();
        assertThat(Contracts.schema(event.type().wireName()).validate(golden.path("data")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void schemaAndCodecAgreeOnWhatIsRequiredAndOfWhichKind(CloudEvent<? extends EventData> event) {
        var schema = Contracts.schema(event.type().wireName());
        var golden = (ObjectNode) Contracts.parse(Contracts.golden(event.type()));
        Mutations.of((ObjectNode) golden.path("data")).forEach(mutation -> {
            var mutated = golden.deepCopy().set("data", mutation.data());
            var bySchema = schema.validate(mutation.data()).isEmpty();
            var byCodec = codec.decode(EventData.class, mutated.toString().getBytes(StandardCharsets.UTF_8))
                    instanceof DecodedEvent.Known;
            assertThat(byCodec).as(mutation.description()).isEqualTo(bySchema);
        });
    }
}
