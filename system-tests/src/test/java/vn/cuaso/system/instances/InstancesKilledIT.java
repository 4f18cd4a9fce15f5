package vn.cuaso.system.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;
import vn.cuaso.system.stack.Citizen;

/** Two instances of each service, killed one after another and started again while citizens sign in. */
@EnabledIfSystemProperty(named = "cuaso.test.killed-instances", matches = "true", disabledReason = "takes minutes")
class InstancesKilledIT {
    private static final int SIGN_INS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Citizen> CITIZENS =
            List.of(Citizen.THU_NGHIEM, Citizen.VI_DU, Citizen.HAI_THE, Citizen.LEVEL_ONE);

    private static LocalStack stack;

    @BeforeAll
    static void begin() {
        Map<String, String> settings = new HashMap<>(Crowd.UNLIMITED);
        // What a killed instance had in hand is sent by another after this; duplicates count once.
        settings.put("auth-service:cuaso.auth.outbox.claim", "PT5S");
        stack = LocalStack.startTwoOfEach(settings);
    }

    @AfterAll
    static void end() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void everyCitizenSignsInOnceOrTriesAgainAndEverySignInIsCounted() throws Exception {
        Ledger ledger = Ledger.open(stack.connections());
        Diary diary;
        AtomicBoolean killed = new AtomicBoolean();
        try (Crowd crowd = Crowd.of(
                CITIZENS,
                stack.origins(),
                stack.address(Service.OTP),
                met -> !killed.get() || met.signIns() < SIGN_INS)) {
            killOneAfterAnother();
            killed.set(true);
            diary = crowd.finish();
        }

        assertThat(diary.deadEnds()).isEmpty();
        var announced = ledger.announced();
        assertThat(announced.size()).isBetween(diary.signIns(), diary.confirmations());
        await("Kafka has every event").atMost(PATIENCE).until(() -> ledger.waiting() == 0);
        assertThat(ledger.published()).isEqualTo(announced);
        await("every sign-in is counted")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ledger.counted()).isEqualTo(announced.size()));
    }

    @Test
    @Timeout(120)
    @DisplayName(
            "QR-10: a browser whose stream's instance was killed finds its session through the gateway at the other")
    void streamIsTakenUpAtTheOtherInstance() throws Exception {
        try (HttpClient client = PlainBrowser.connections()) {
            PlainBrowser browser = new PlainBrowser(client);
            URI page = browser.open(stack.origins().portal() + "/sign-in/start?idp_hint=vneid")
                    .address();
            Screen begun = await("a pairing begins")
                    .atMost(PATIENCE)
                    .until(
                            () -> browser.submit(page.resolve(page.getPath() + "/qr"), Map.of("kind", "cross-device")),
                            answer -> answer.status() == 200);
            URI events = page.resolve(
                    new ObjectMapper().readTree(begun.html()).path("events").asText());
            String cookie = "__Host-qr-stream=" + browser.cookie(events, "__Host-qr-stream");

            String holder;
            try (EventLines stream = EventLines.open(client, events, cookie)) {
                assertThat(stream.next("data: ")).contains("\"created\"");
                stream.next("event: code");
                holder = holderOfStream(browser);
                stack.kill(holder);
                stream.awaitEnd();
            }
            try (EventLines stream = EventLines.open(client, events, cookie)) {
                assertThat(stream.next("data: ")).contains("\"created\"");
                stream.next("event: code");
            } finally {
                stack.start(holder);
            }
        }
    }

    private static String holderOfStream(PlainBrowser browser) {
        return Stream.of("qr-session-service", "qr-session-service-2")
                .filter(part -> browser.open(stack.management(part) + "/q/metrics")
                        .html()
                        .lines()
                        .anyMatch(line -> line.startsWith("cuaso_qr_streams_open") && line.endsWith(" 1.0")))
                .findAny()
                .orElseThrow();
    }

    private static void killOneAfterAnother() {
        Stream.of(
                        List.of("auth-service", "qr-session-service"),
                        List.of("auth-service-2", "stats-service"),
                        List.of("otp-service", "qr-session-service-2"),
                        List.of("otp-service-2", "stats-service-2"),
                        List.of("portal-gateway"),
                        List.of("portal-gateway-2"))
                .forEach(parts -> {
                    parts.forEach(stack::kill);
                    stack.start(String.join(" ", parts));
                });
    }
}
