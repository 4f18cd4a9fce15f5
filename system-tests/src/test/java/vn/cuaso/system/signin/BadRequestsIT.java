package vn.cuaso.system.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.ErrorScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Authorization requests that no honest client sends, as a browser sees the answers. */
@SystemTest
class BadRequestsIT {
    private static final String PKCE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    @Test
    @DisplayName("OP-2, OP-9: an unregistered redirect URI is shown to the citizen, not followed")
    void anUnregisteredRedirectUriIsNotFollowed(Page page, Installation installation) {
        page.navigate(authorize(installation, "portal", "http://localhost:1/elsewhere") + PKCE);
        ErrorScreen.shownOn(page).says("Địa chỉ quay lại chưa được đăng ký").hasReference();
        inspect(page, "unregistered-redirect-uri");
    }

    @Test
    @DisplayName("OP-2, OP-9: an unknown client is shown to the citizen, not followed")
    void anUnknownClientIsNotFollowed(Page page, Installation installation) {
        page.navigate(authorize(installation, "nobody", "http://localhost:1/elsewhere") + PKCE);
        ErrorScreen.shownOn(page)
                .says("Trang gửi quý vị đến đây chưa được đăng ký")
                .hasReference();
        inspect(page, "unknown-client");
    }

    @Test
    @DisplayName("OP-1: without PKCE the portal is told, and the citizen reads a page that says what to do")
    void aRequestWithoutPkceComesBackToThePortalAsAnError(Page page, Installation installation) {
        page.navigate(authorize(installation, "portal", installation.portal("/sign-in/callback")));
        assertThat(page.url()).startsWith(installation.portal("/"));
        ErrorScreen.shownOn(page).says("Chưa đăng nhập được").hasReference();
        inspect(page, "portal-refused-request");
    }

    private static String authorize(Installation installation, String client, String redirectUri) {
        return installation.identity("/authorize?response_type=code&scope=openid&state=s&nonce=n&client_id=" + client
                + "&redirect_uri=" + URLEncoder.encode(redirectUri, StandardCharsets.UTF_8));
    }
}
