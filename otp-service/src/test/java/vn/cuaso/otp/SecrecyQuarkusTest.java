package vn.cuaso.otp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.CapturedLog;
import vn.cuaso.otp.testing.KafkaTopic;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.RedisDump;
import vn.cuaso.otp.testing.SmsReader;
import vn.cuaso.otp.tracing.CollectedSpans;

/** What is nowhere to be found after codes were made, delivered, mistaken, taken and left alone. */
@QuarkusTest
class SecrecyQuarkusTest {

    private final List<String> challenges = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();

    @InjectStores
    Stores stores;

    @Inject
    OtpApi api;

    @Inject
    CollectedSpans spans;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    @DisplayName(
            "OTP-1, DATA-1: neither Redis, the SMS inbox in it included, nor Kafka, the log, or a trace holds a code or a phone")
    void codesAndPhonesAreNowhere() {
        try (var log = new CapturedLog()) {
            leaveAlone(delivered());
            take(delivered());
            mistake(delivered());
            misaddress();

            assertThat(holdsNoSecret(redis())).contains(challenges);
            assertThat(holdsNoSecret(kafka())).contains(challenges);
            assertThat(holdsNoSecret(log.text())).contains("Delivery worked off");
            assertThat(holdsNoSecret(spans.text())).contains("/challenges");
        }
    }

    private String redis() {
        return RedisDump.of(stores.connections().redisUris("default"));
    }

    private String kafka() {
        Await.until("the last event is published", () -> topics().contains("otp.exhausted"));
        return topics();
    }

    private String topics() {
        return Stream.of("otp-deliveries", "otp-events", "otp-deliveries.dlq")
                .flatMap(topic -> new KafkaTopic(kafka, topic).records().stream())
                .map(record -> record.key() + " " + new String(record.value(), UTF_8) + " " + record.headers())
                .collect(joining("\n"));
    }

    private String holdsNoSecret(String text) {
        for (var code : codes) {
            assertThat(text).doesNotContainPattern("(?<![0-9])" + code + "(?![0-9])");
        }
        for (var phone : phones) {
            assertThat(text).doesNotContain(phone.substring(3)).doesNotContain(base64(phone));
        }
        return text;
    }

    /** A challenge whose message has arrived. */
    private Map<String, Object> delivered() {
        var somebody = OtpApi.somebody();
        var id = api.created(somebody);
        var phone = (String) somebody.get("phone");
        challenges.add(id);
        codes.add(api.code(id));
        phones.add(phone);
        SmsReader.firstTo(phone);
        return somebody;
    }

    private void leaveAlone(Map<String, Object> somebody) {
        api.find(challenges.getLast(), somebody.get("transaction")).then().statusCode(200);
    }

    private void take(Map<String, Object> somebody) {
        api.verify(challenges.getLast(), somebody, codes.getLast()).then().statusCode(200);
    }

    private void mistake(Map<String, Object> somebody) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            api.verify(challenges.getLast(), somebody, api.wrongCode(challenges.getLast()))
                    .then()
                    .statusCode(200);
        }
    }

    /** Requests that are refused name phones and codes too. */
    private void misaddress() {
        var somebody = OtpApi.somebody();
        phones.add((String) somebody.get("phone"));
        somebody.put("language", "fr");
        api.create(somebody).then().statusCode(400);
        somebody.put("language", Map.of("phone", somebody.get("phone")));
        api.create(somebody).then().statusCode(400);
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(UTF_8))
                .substring(0, 12);
    }
}
