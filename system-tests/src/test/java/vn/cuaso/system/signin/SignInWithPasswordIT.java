package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.WithoutScripts;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** The mission document, first part, steps 1 to 5; and the way out. */
@SystemTest
class SignInWithPasswordIT {
    @Test
    @DisplayName("OTP-10: steps 1 to 5 of the mission document, each page inspected")
    void citizenSignsInAndIsGreetedByName(Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation).greetsNobody();
        inspect(page, "1-home");
        var chooser = home.pressSignIn();
        inspect(page, "2-chooser");
        PasswordScreen password = chooser.chooseNationalIdentity();
        inspect(page, "3-password");
        assertThat(page.locator("body")).not().containsText(THU_NGHIEM.maskedPhone());
        OtpScreen otp = password.signIn(THU_NGHIEM);
        assertThat(page.locator("main")).containsText(THU_NGHIEM.maskedPhone());
        assertThat(page.locator("main")).containsText(Pattern.compile("Mã sẽ hết hạn 00:[0-4]\\d"));
        inspect(page, "4-otp");
        otp.confirm(installation.inbox().next(THU_NGHIEM).code());
        home.greets(THU_NGHIEM.fullName());
        inspect(page, "5-home-signed-in");
    }

    @Test
    @DisplayName("OP-7: signing out ends the portal's and the provider's session")
    void signingOutMakesTheNextSignInAskAgain(Page page, Installation installation) {
        HomeScreen home = signIn(page, installation);
        home.pressSignOut().greetsNobody();
        home.pressSignIn().chooseNationalIdentity();
    }

    @Test
    void citizenComesBackToThePageTheyCameFrom(Page page, Installation installation) {
        page.navigate(installation.portal("/search?q=khai+sinh"));
        HomeScreen.shownOn(page).pressSignIn().chooseNationalIdentity().signIn(HAI_THE);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(HAI_THE).code());
        HomeScreen.shownOn(page).greets(HAI_THE.fullName());
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=khai.sinh$"));
    }

    @Test
    @WithoutScripts
    void theWholeWayWorksWithoutScripts(Page page, Installation installation) {
        signIn(page, installation).pressSignOut().greetsNobody();
    }

    @Test
    void reloadingTheOtpPageSendsNothing(Page page, Installation installation) {
        HomeScreen.open(page, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(VI_DU);
        String code = installation.inbox().next(VI_DU).code();
        page.reload();
        OtpScreen.shownOn(page).confirm(code);
        HomeScreen.shownOn(page).greets(VI_DU.fullName());
        installation.inbox().expectNothingFor(VI_DU);
    }

    private static HomeScreen signIn(Page page, Installation installation) {
        HomeScreen home = HomeScreen.open(page, installation);
        home.pressSignIn().chooseNationalIdentity().signIn(VI_DU);
        OtpScreen.shownOn(page).confirm(installation.inbox().next(VI_DU).code());
        return home.greets(VI_DU.fullName());
    }
}
