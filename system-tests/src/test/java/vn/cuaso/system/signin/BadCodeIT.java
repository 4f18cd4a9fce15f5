package vn.cuaso.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** What goes wrong with codes, and how a citizen gets on from there. */
@SystemTest
class BadCodeIT {
    private static final double LONGER_THAN_A_CODE_LIVES_MILLIS = 120_000;

    @Test
    @DisplayName("OTP-4: the fifth wrong code leads back to the password")
    void fiveWrongCodesLeadBackToThePassword(Page page, Installation installation) {
        OtpScreen otp = open(page, installation, HAI_THE);
        String wrong = otherThan(installation.inbox().next(HAI_THE).code());
        otp.confirm(wrong).says("Mã OTP không đúng, còn 4 lần nhập");
        inspect(page, "otp-wrong");
        for (int left = 3; left > 0; left--) {
            otp.confirm(wrong).says("còn " + left + " lần nhập");
        }
        otp.confirm(wrong);
        PasswordScreen.shownOn(page);
        assertThat(page.locator("main")).containsText("Mã OTP đã nhập sai quá nhiều lần");
        inspect(page, "password-after-five-wrong-codes");
    }

    @Test
    @DisplayName("OTP-12: the countdown is spoken when ten seconds are left, and so is its end")
    void theCountdownIsSpoken(Page page, Installation installation) {
        page.clock().install();
        open(page, installation, HAI_THE);
        Locator spoken = page.locator("[aria-live=polite]");
        assertThat(spoken).isEmpty();
        int secondsLeft = Integer.parseInt(page.locator("[data-countdown]").getAttribute("data-countdown"));

        page.clock().runFor((secondsLeft - 8) * 1_000L);
        assertThat(spoken).containsText("00:10");

        page.clock().runFor(10_000);
        assertThat(spoken).containsText("Mã đã hết hạn");
        installation.inbox().next(HAI_THE);
    }

    @Test
    @Tag("thorough") // waits until a code has expired
    @DisplayName("OTP-2, OTP-5: an expired code is refused, a resend makes a new challenge in the same sign-in")
    void anExpiredCodeIsReplacedWithoutStartingOver(Page page, Installation installation) {
        OtpScreen otp = open(page, installation, THU_NGHIEM);
        String expired = installation.inbox().next(THU_NGHIEM).code();
        assertThat(page.getByText("Mã đã hết hạn").first())
                .isVisible(new IsVisibleOptions().setTimeout(LONGER_THAN_A_CODE_LIVES_MILLIS));
        assertThat(page.locator("[aria-live=polite]")).containsText("Mã đã hết hạn");
        inspect(page, "otp-expired");
        otp.confirm(expired).says("Mã đã hết hạn");
        otp.resend();
        String fresh = installation.inbox().next(THU_NGHIEM).code();
        if (!expired.equals(fresh)) {
            otp.confirm(expired).says("Mã OTP không đúng");
        }
        otp.confirm(fresh);
        HomeScreen.shownOn(page).greets(THU_NGHIEM.fullName());
    }

    @Test
    @DisplayName("OTP-5: a resend within the pause is refused, one after it delivers the same code")
    void resendingTooSoonSaysHowLongToWait(Page page, Installation installation) {
        OtpScreen otp = open(page, installation, THU_NGHIEM);
        otp.resendWithoutWaiting().says("Mã vừa được gửi");
        String code = installation.inbox().next(THU_NGHIEM).code();
        inspect(page, "otp-resend-too-soon");
        otp.resend();
        assertThat(page.locator("main")).containsText("Mã đã được gửi lại");
        inspect(page, "otp-resent");
        assertEquals(code, installation.inbox().next(THU_NGHIEM).code());
        otp.confirm(code.substring(0, 3) + " " + code.substring(3));
        HomeScreen.shownOn(page).greets(THU_NGHIEM.fullName());
    }

    private static OtpScreen open(Page page, Installation installation, Citizen citizen) {
        return HomeScreen.open(page, installation)
                .pressSignIn()
                .chooseNationalIdentity()
                .signIn(citizen);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
