package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.Keyboard;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Signing in and out by keyboard alone: every step is reached with Tab and taken with Enter. */
@SystemTest
class KeyboardIT {
    @Test
    void citizenSignsInAndOutWithoutAMouse(Page page, Installation installation) {
        Keyboard keyboard = new Keyboard(page);
        HomeScreen home = HomeScreen.open(page, installation);
        keyboard.tabTo("Đăng nhập").press("Enter");
        keyboard.tabTo("Tài khoản VNeID Bộ Công an").press("Enter");

        PasswordScreen password = PasswordScreen.shownOn(page);
        keyboard.tabToElement(password.idNumber()).type(VI_DU.idNumber());
        keyboard.tabToElement(password.password()).type(VI_DU.password()).press("Enter");

        OtpScreen otp = OtpScreen.shownOn(page);
        String code = installation.inbox().next(VI_DU).code();
        keyboard.tabToElement(otp.code()).type(code).press("Enter");

        home.greets(VI_DU.fullName());
        keyboard.tabTo("Thoát").press("Enter");
        home.greetsNobody();
    }

    @Test
    void escapeClosesTheChooserAndGivesTheFocusBack(Page page, Installation installation) {
        Keyboard keyboard = new Keyboard(page);
        HomeScreen.open(page, installation);
        keyboard.tabTo("Đăng nhập").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        keyboard.press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        keyboard.isOn("Đăng nhập");
    }
}
