package vn.cuaso.system.qr;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.BegunPairing;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Portal and app on one telephone: a link in place of the code. */
@SystemTest
class SameDeviceIT {
    @Test
    @DisplayName("QR-11: a link opens the app, and the same browser goes on signed in")
    void theLinkOpensTheAppAndComesBackSignedIn(@OwnedBy(VI_DU) Phone phone, Installation installation) {
        Page page = phone.page();
        HomeScreen home = HomeScreen.open(page, installation);
        home.pressSignIn().chooseNationalIdentity();
        QrPanel panel = QrPanel.on(page).says("Đăng nhập bằng ứng dụng");
        inspect(page, "qr-same-device");
        panel.press("Mở ứng dụng");
        phone.says("Nhập mật mã").enterPasscode(Phone.PASSCODE);
        ConfirmScreen.shownOn(page).confirm();
        home.greets(VI_DU.fullName());
        home.pressSignOut().greetsNobody();
    }

    @Test
    @DisplayName("QR-11: a link that was sent on signs nobody in")
    void aLinkSentOnSignsNobodyIn(@OnPhone Page attacker, @OwnedBy(VI_DU) Phone victim, Installation installation) {
        HomeScreen home = HomeScreen.open(attacker, installation);
        home.pressSignIn().chooseNationalIdentity();
        String link = BegunPairing.linkFor(attacker);
        Page received = victim.page();
        received.navigate(link);
        victim.says("Nhập mật mã").enterPasscode(Phone.PASSCODE);
        ConfirmScreen.shownOn(received).confirm();
        assertThat(received.locator("h1")).hasText("Trang này mở ở một trình duyệt khác");
        inspect(received, "qr-link-of-another-browser");
        // Sent back to whom the link came from, the address is worth nothing any more.
        attacker.navigate(received.url());
        assertThat(attacker.locator("h1")).hasText("Không tìm thấy lần quét này");
        HomeScreen.open(received, installation).greetsNobody();
        HomeScreen.open(attacker, installation).greetsNobody();
    }
}
