package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.ErrorScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Two tabs, the back button, a second browser, no cookies, a sign-in given up. */
@SystemTest
class TabsAndBrowsersIT {
    @Test
    @DisplayName("OP-10: finishing in one tab leaves the other usable")
    void theSecondTabGoesOnWithTheFirstTabsSignIn(Page first, Installation installation) {
        HomeScreen.open(first, installation).pressSignIn().chooseNationalIdentity();
        Page second = first.context().newPage();
        HomeScreen.open(second, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU);
        OtpScreen.shownOn(second).confirm(installation.inbox().next(VI_DU).code());
        HomeScreen.shownOn(second).greets(VI_DU.fullName());

        first.reload();
        assertThat(first.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Quý vị đã đăng nhập");
        inspect(first, "already-signed-in");
        first.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Tiếp tục"))
                .click();
        HomeScreen.shownOn(first).greets(VI_DU.fullName());
    }

    @Test
    @DisplayName("OP-10: the back button after success says that the sign-in is done")
    void goingBackAfterSuccessSaysThatItIsDone(Page page, Installation installation) {
        HomeScreen.open(page, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU);
        String otpPage = page.url();
        OtpScreen.shownOn(page).confirm(installation.inbox().next(VI_DU).code());
        HomeScreen.shownOn(page).greets(VI_DU.fullName());
        page.navigate(otpPage);
        ErrorScreen.shownOn(page).says("Lần đăng nhập này đã xong");
        inspect(page, "flow-completed");
    }

    @Test
    @DisplayName("OP-10: a flow answers only to the browser that began it")
    void anotherBrowserIsTurnedAway(Page page, Page stranger, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        HomeScreen.open(stranger, installation).pressSignIn().chooseNationalIdentity();
        stranger.navigate(page.url());
        ErrorScreen.shownOn(stranger)
                .says("Lần đăng nhập này bắt đầu ở trình duyệt khác")
                .hasReference();
        inspect(stranger, "flow-of-another-browser");
    }

    @Test
    @DisplayName("DATA-4: the citizen ends from here what they left signed in elsewhere, at the portal too")
    void citizenEndsTheSignInOfAnotherBrowser(Page page, Page elsewhere, Installation installation) {
        signIn(elsewhere, installation);
        signIn(page, installation);
        page.navigate(installation.portal("/profile"));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Phiên đăng nhập và thiết bị"))
                .click();
        assertThat(page.locator("main h3").first()).containsText("Phiên này");
        inspect(page, "sessions");

        press(page, "Kết thúc mọi phiên khác");

        assertThat(page.locator("main input[name=session]")).hasCount(1);
        inspect(page, "sessions-others-ended");
        elsewhere.navigate(installation.identity("/sessions"));
        assertThat(elsewhere.locator("h1")).hasText("Quý vị chưa đăng nhập");
        inspect(elsewhere, "sessions-signed-out");
        HomeScreen.open(elsewhere, installation).forgets(VI_DU.fullName());
        press(page, "Thoát khỏi phiên này");
        assertThat(page.locator("h1")).hasText("Bạn đã thoát");
    }

    private static void signIn(Page page, Installation installation) {
        HomeScreen.open(page, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(VI_DU).code());
        HomeScreen.shownOn(page).greets(VI_DU.fullName());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    @Test
    void aBrowserWithoutCookiesIsToldSo(Page page, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        page.context().clearCookies();
        page.reload();
        ErrorScreen.shownOn(page).says("Trình duyệt không gửi cookie");
        inspect(page, "cookies-off");
    }

    @Test
    void anUnknownFlowIsExpired(Page page, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        page.navigate(installation.identity("/sign-in/AAAAAAAAAAAAAAAAAAAAAA"));
        ErrorScreen.shownOn(page).says("Lần đăng nhập này đã hết hạn");
        inspect(page, "flow-expired");
    }

    @Test
    void givingUpLeadsBackToThePortalWithAKindWord(Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation);
        PasswordScreen password = home.pressSignIn().chooseNationalIdentity();
        password.cancel();
        home.greetsNobody();
        assertThat(page.locator("main")).containsText("Quý vị đã dừng việc đăng nhập");
        inspect(page, "home-sign-in-cancelled");
    }
}
