package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.UpstreamProviders.AWAY;
import static vn.cuaso.auth.flow.UpstreamProviders.ENDING;
import static vn.cuaso.auth.flow.UpstreamProviders.FAULTY;
import static vn.cuaso.auth.flow.UpstreamProviders.NATIONAL;
import static vn.cuaso.auth.flow.UpstreamProviders.RETIRED;
import static vn.cuaso.auth.flow.UpstreamProviders.SILENT;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.TestBrowser.Answer;

/** Providers that end, have ended, or do not answer. */
@QuarkusTest
class FederationStandingQuarkusTest extends FederationScenario {

    @Test
    void signInPageSaysHowEachProviderStands() {
        awaitThat(() -> !answering(AWAY));

        Answer page = browser.get(begin(browser));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".other-accounts a").eachText())
                .contains("Tài khoản Cổng DVC Quốc gia", "Tài khoản sắp hết")
                .doesNotContain("Tài khoản mất điện", "Tài khoản cũ");
        assertThat(page.text())
                .contains("Tài khoản mất điện Đang tạm gián đoạn, vui lòng dùng cách khác")
                .contains("Tài khoản cũ Đã ngừng từ sau ngày 30/06/2024")
                .contains("Tài khoản sắp hết Dùng được đến hết ngày 30/06/2099");
    }

    @Test
    void providerThatIsKnownToBeAwayIsNotWaitedFor() {
        awaitThat(() -> !answering(AWAY));
        String flow = begin(browser);
        Instant before = Instant.now();

        Answer page = browser.get(start(flow, AWAY));

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text())
                .contains("Tài khoản mất điện Hệ thống này đang tạm gián đoạn")
                .contains("Đăng nhập bằng cách khác");
    }

    @Test
    void hintToAProviderThatIsAwayLeadsToTheSignInPage() {
        awaitThat(() -> !answering(AWAY));
        URI request = client.authenticationRequest()
                .customParameter("idp_hint", AWAY)
                .build()
                .toURI();

        assertThat(path(browser.get(request.getRawPath() + '?' + request.getRawQuery())))
                .startsWith("/sign-in/");
    }

    @Test
    void providerThatGoesAwayDuringTheSignInHasAPageInItsTime() {
        String flow = begin(browser);
        URI leaving = leave(browser, flow, SILENT);
        Instant before = Instant.now();

        Answer answer = browser.get("/federation/im-lang/callback?code=x&state=" + state(leaving));

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("Hệ thống kia đang không trả lời");
        assertThat(browser.get(flow).status()).isEqualTo(200);
    }

    @Test
    void providerThatAnswersACodeWithAFaultIsAwayToo() {
        String flow = begin(browser);
        URI leaving = leave(browser, flow, FAULTY);

        Answer answer = browser.get("/federation/loi/callback?code=x&state=" + state(leaving));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("Hệ thống kia đang không trả lời").contains("Mã tham chiếu");
        assertThat(browser.get(flow).status()).isEqualTo(200);
    }

    @Test
    void retiredProviderExplainsItself() {
        Answer page = browser.get(start(begin(browser), RETIRED));

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text())
                .contains("Tài khoản cũ Tài khoản này không còn được dùng để đăng nhập ở đây")
                .contains("Vui lòng đăng nhập bằng tài khoản định danh điện tử");
    }

    @Test
    void portalLearnsHowProvidersStand() {
        awaitThat(() -> !answering(AWAY));

        assertThat(standing(NATIONAL, "status")).isEqualTo("offered");
        assertThat(standing(ENDING, "status")).isEqualTo("ending");
        assertThat(standing(ENDING, "lastDay")).isEqualTo("2099-06-30");
        assertThat(standing(RETIRED, "status")).isEqualTo("retired");
        assertThat(answering(NATIONAL)).isTrue();
    }

    @Test
    void unknownProviderIsNoPage() {
        assertThat(browser.get(start(begin(browser), "unknown")).status()).isEqualTo(404);
    }

    private static boolean answering(String provider) {
        return given().get("/providers").jsonPath().getBoolean("find { it.id == '" + provider + "' }.answering");
    }

    private static String standing(String provider, String member) {
        return given().get("/providers").jsonPath().getString("find { it.id == '" + provider + "' }." + member);
    }

    private static void awaitThat(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
