package vn.cuaso.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;

/** An installation for citizens: docker/production.yml behind docker/proxy/nginx.conf, with a carrier that takes SMS by https. */
@ContainersTest(Kind.FOR_CITIZENS)
class TlsProxyIT {

    @Test
    void citizenSignsInByTheApp(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        phone.scanUntilAsked(() -> QrPanel.shownOn(desktop)).confirm();
        home.greets(VI_DU.fullName());
        home.pressSignOut().greetsNobody();
    }

    @Test
    @DisplayName(
            "OP-7: a sign-in that was ended in another browser is over at the portal too, which is told so over TLS")
    void endOfASessionReachesThePortal(Page page, Page elsewhere, Installation installation) {
        HomeScreen there = signIn(HAI_THE, elsewhere, installation);
        signIn(HAI_THE, page, installation);
        page.navigate(installation.identity("/sessions"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Kết thúc mọi phiên khác"))
                .click();
        there.forgets(HAI_THE.fullName());
    }

    @Test
    @DisplayName("OP-8: whatever a browser holds after a sign-in is a __Host- cookie, for no script and no plain HTTP")
    void cookiesAreForThisHostAndTlsAlone(Page page, Installation installation) {
        signIn(THU_NGHIEM, page, installation);
        assertThat(page.context().cookies())
                .isNotEmpty()
                .allMatch(cookie -> cookie.name.startsWith("__Host-"))
                .allMatch(cookie -> cookie.secure && cookie.httpOnly);
        assertThat(page.navigate(installation.portal("/")).headerValue("strict-transport-security"))
                .startsWith("max-age=");
    }

    @Test
    void nothingOfATrialIsThere(Page page, Installation installation) {
        assertThat(page.navigate(installation.identity("/dev/sms")).status()).isEqualTo(404);
        for (String address :
                List.of(installation.portal("/"), installation.identity("/sessions"), installation.app("/"))) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            assertThat(page.content()).as(address).doesNotContain("test-bar").doesNotContain("trial");
        }
    }

    @Test
    void eachNameHasACertificateOfTheAuthorityAndAnyOtherIsRefused(ComposedSystem system) throws IOException {
        TlsProxy proxy = (TlsProxy) system.front();
        for (String name : TlsProxy.NAMES) {
            proxy.handshake(name);
        }
        assertThatThrownBy(() -> proxy.handshake("cong-khac.example"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("unrecognized_name");
    }

    @Test
    @DisplayName("OP-8: plain HTTP leads to TLS, and sets no cookie")
    void plainHttpLeadsToTls(ComposedSystem system) throws IOException {
        assertThat(((TlsProxy) system.front()).askPlainly("dinhdanh.example", "/sessions?x=1"))
                .startsWith("HTTP/1.1 308 ")
                .containsIgnoringCase("\r\nLocation: https://dinhdanh.example/sessions?x=1\r\n")
                .doesNotContainIgnoringCase("Set-Cookie");
    }

    private static HomeScreen signIn(Citizen citizen, Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation).greetsNobody();
        home.pressSignIn().chooseNationalIdentity().signIn(citizen);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(citizen).code());
        return home.greets(citizen.fullName());
    }
}
