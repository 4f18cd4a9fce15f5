package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.LogLines;
import vn.cuaso.auth.testing.RelyingParty;

/** Headers, forgery, several tabs, references, attributes of the fields. */
@QuarkusTest
class PageSafetyQuarkusTest extends SignInScenario {

    private final TestBrowser browser = browser();

    @Test
    @DisplayName("OP-8: every page has the strict headers, with a nonce of its own")
    void pagesHaveStrictHeaders() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());
        List<Answer> pages = List.of(
                browser.get(flow + "/otp"),
                browser.get(begin(browser)),
                shown(browser, handInCode(browser, flow, "1")),
                shown(browser, handIn(browser, begin(browser), citizens.locked())),
                browser.get("/sign-in/AAAAAAAAAAAAAAAAAAAAAA"),
                browser.get("/authorize"));

        assertThat(pages).allSatisfy(page -> {
            Map<String, String> headers = page.headers();
            assertThat(headers.get("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .contains("'nonce-" + page.page().select("script").attr("nonce") + "'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(headers.get("Cache-Control")).isEqualTo("no-store");
            assertThat(headers.get("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.get("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(headers.get("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(Set.copyOf(page.page().select("script").eachAttr("nonce")))
                    .hasSize(1);
            assertThat(page.page().select("script:not([nonce])")).isEmpty();
            assertThat(page.body()).doesNotContain("style=").doesNotContain("onclick");
        });
        assertThat(pages.stream()
                        .map(page -> page.page().select("script").attr("nonce"))
                        .distinct())
                .hasSameSizeAs(pages);
        assertThat(pages.getFirst().headers().get("Content-Security-Policy"))
                .contains("form-action 'self' https://phone.example;");
    }

    @Test
    @DisplayName("OP-8: cookies are __Host-, HttpOnly, Secure and SameSite=Lax")
    void cookiesAreGuarded() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());
        String cookies =
                handInCode(browser, flow, OtpServiceStub.CODE).headers().get("Set-Cookie");

        assertThat(cookies.lines())
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-id-")
                        .containsIgnoringCase("Path=/")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("SameSite=Lax")
                        .doesNotContainIgnoringCase("Domain=")
                        .doesNotContain("\""));
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://attacker.example",
        "same-site, http://app.localhost:8080",
        ", http://app.localhost:8080",
        "same-site,",
        ", null",
        "same-origin, null",
        ",",
    })
    @DisplayName(
            "OP-8: a form from elsewhere is refused: other sites, other hosts of the site, null, and no origin at all")
    void foreignFormsAreRefused(String fetchSite, String origin) {
        String flow = begin(browser);
        browser.withFormHeader("Sec-Fetch-Site", fetchSite).withFormHeader("Origin", origin);

        for (String form : List.of("/password", "/otp", "/otp/resend", "/cancel", "/continue")) {
            assertThat(press(browser, flow + form).status()).as(form).isEqualTo(403);
        }
        assertThat(browser.get(flow).text()).contains("Đăng nhập VNeID");
    }

    @Test
    @DisplayName("OP-9: the reference number of an error page is in the log, and the page holds nothing internal")
    void referenceIsInTheLog() {
        try (LogLines log = LogLines.listen()) {
            Answer page = browser.get("/sign-in/AAAAAAAAAAAAAAAAAAAAAA");

            String reference = page.page().select(".reference code").text();
            assertThat(reference).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(log.lines()).anyMatch(line -> line.contains(reference));
            assertThat(log.lines())
                    .anyMatch(line ->
                            line.contains("\"reference\":\"" + reference + "\"") && line.contains("\"traceId\":\""));
            assertThat(page.body()).doesNotContain("Exception").doesNotContain("vn.cuaso");
        }
    }

    @Test
    @DisplayName("DATA-3: no password, code, phone or ID number reaches the log, failures included")
    void logHoldsNoSecret() {
        Citizen citizen = citizens.withPhone();
        try (LogLines log = LogLines.listen()) {
            String flow = begin(browser);
            shown(browser, handIn(browser, flow, citizen.citizenId(), "Wrong@2026"));
            otp.away(true);
            handIn(browser, flow, citizen);
            otp.away(false);
            press(browser, flow + "/otp/resend");
            handInCode(browser, flow, OtpServiceStub.CODE);
            handIn(browser, begin(browser), citizens.locked());

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("Wrong@2026")
                            || line.contains(Citizens.PASSWORD)
                            || line.contains(OtpServiceStub.CODE)
                            || line.contains("981234229")
                            || line.contains(citizen.citizenId()));
        }
    }

    @Test
    @DisplayName("OP-10: each tab has its own flow; finishing one lets the other go on without the password")
    void otherTabGoesOnWithTheSession() {
        Citizen citizen = citizens.withPhone();
        RelyingParty portal = RelyingParty.portal();
        String first = begin(browser);
        String second = begin(browser, portal);
        assertThat(second).isNotEqualTo(first);
        signIn(browser, first, citizen);

        Answer offer = browser.get(second);
        assertThat(offer.text()).contains("Quý vị đã đăng nhập").contains("Cổng dịch vụ công");
        Answer done = press(browser, second + "/continue");

        assertThat(done.location())
                .startsWith("http://localhost:8080/sign-in/callback?")
                .contains("code=");
        assertThat(browser.get(second).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("OP-10: in the other tab another account can sign in as well")
    void otherTabCanTakeAnotherAccount() {
        String first = begin(browser);
        String second = begin(browser);
        signIn(browser, first, citizens.withPhone());

        assertThat(browser.get(second + "?another").text()).contains("Đăng nhập VNeID");
        assertThat(signIn(browser, second, citizens.withPhone()).location()).contains("code=");
    }

    @Test
    @DisplayName(
            "OTP-12: the code's field is filled by phones and takes a paste with spaces; the countdown is announced")
    void codeFieldHelpsToFillItIn() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());
        var page = browser.get(flow + "/otp").page();

        var field = page.select("#code").first();
        assertThat(field.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(field.attr("inputmode")).isEqualTo("numeric");
        var countdown = page.select("[data-countdown]").first();
        assertThat(Integer.parseInt(countdown.attr("data-countdown"))).isBetween(150, 180);
        assertThat(page.select("#" + countdown.attr("data-announce-in")).attr("aria-live"))
                .isEqualTo("polite");
        assertThat(handInCode(browser, flow, " 246 810 ").location()).contains("code=");
    }
}
