package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;

/** A store ends in the middle of a sign-in, and comes back. */
@QuarkusTest
class StoresAwayThoroughTest extends SignInScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @InjectStores
    Stores stores;

    private final TestBrowser browser = browser();

    @ParameterizedTest
    @EnumSource(
            value = StoreKind.class,
            names = {"POSTGRESQL", "REDIS"})
    void storeAwayGivesAClearPageAndTheCitizenSignsInOnceItIsBack(StoreKind store) throws Exception {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);

        stores.stop(store);
        try {
            Answer away = handIn(browser, flow, citizen);
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text())
                    .contains("Dịch vụ đang tạm gián đoạn")
                    .containsPattern("Mã tham chiếu: [0-9A-Z]{4}-[0-9A-Z]{4}");
            if (store == StoreKind.REDIS) {
                // An assertion that cannot be spent proves nothing, and is not the client's fault.
                Response token = given().formParams(RelyingParty.portal().form(Map.of("grant_type", "refresh_token")))
                        .post("/token");
                assertThat(token.statusCode()).isEqualTo(503);
                assertThat(token.path("error").toString()).isEqualTo("temporarily_unavailable");
            }
        } finally {
            stores.start(store);
        }

        untilBack(this::registerSomebody);
        String again = untilBack(() -> begin(browser));
        assertThat(path(handIn(browser, again, citizen))).isEqualTo(again + "/otp");
        assertThat(handInCode(browser, again, OtpServiceStub.CODE).location()).contains("code=");
    }

    @Test
    void kafkaAwayIsNothingThatACitizenNotices() {
        Citizen citizen = citizens.withPhone();
        stores.stop(StoreKind.KAFKA);
        try {
            assertThat(signIn(browser, begin(browser), citizen).location()).contains("code=");
        } finally {
            stores.start(StoreKind.KAFKA);
        }
    }

    /** Reaches PostgreSQL without counting as an attempt to sign in. */
    private String registerSomebody() {
        try {
            return citizens.withPhone().citizenId();
        } catch (IllegalStateException _) {
            return "";
        }
    }

    /** Connections that died with the store take a moment to be noticed; nothing is restarted. */
    private static String untilBack(Supplier<String> attempt) {
        Instant end = Instant.now().plus(PATIENCE);
        String found = attempt.get();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            found = attempt.get();
        }
        return found;
    }
}
