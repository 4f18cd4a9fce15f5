package vn.cuaso.system.qr;

import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.LEVEL_ONE;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** Where the phone asks for more, or says no: networks, level, the citizen's own setting, a call from a stranger. */
@SystemTest
@Tag("thorough")
class PhoneRefusalsIT {
    private static final String ANOTHER_NETWORK = "203.0.113.9";

    @Test
    @DisplayName("QR-7: from another network the citizen types the number that the browser shows")
    void theNumberOfTheBrowserIsTyped(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.in(ANOTHER_NETWORK, () -> {
            ConfirmScreen confirm = phone.openScanner().pointAt(code);
            String number = code.says("Nhập số này trên điện thoại").number();
            inspect(desktop, "qr-number");
            inspect(phone.page(), "qr-confirm-number");
            confirm.confirm(number);
            HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
        });
    }

    @Test
    @DisplayName("QR-7: a wrong number ends the session")
    void aWrongNumberEndsTheSession(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.in(ANOTHER_NETWORK, () -> {
            ConfirmScreen confirm = phone.openScanner().pointAt(code);
            confirm.confirm(otherThan(code.number()));
            phone.says("Số không đúng");
            inspect(phone.page(), "qr-wrong-number");
        });
        code.says("Yêu cầu đăng nhập đã bị từ chối");
    }

    @Test
    @DisplayName("QR-12: a citizen who does not allow web sign-in is told so")
    void webSignInCanBeForbidden(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.allowWebSignIn(false);
        try {
            phone.openScanner().look(code).says("Bạn chưa cho phép đăng nhập trên web");
            inspect(phone.page(), "qr-web-sign-in-off");
        } finally {
            phone.open().allowWebSignIn(true);
        }
    }

    @Test
    @DisplayName("QR-12: identity level 1 is told so")
    void levelOneIsTooLow(Page desktop, @OwnedBy(LEVEL_ONE) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.openScanner().look(code).says("Cần định danh mức 2");
        inspect(phone.page(), "qr-level-too-low");
    }

    @Test
    @DisplayName("QR-13: yes, somebody is on the phone: every session of the account ends")
    void someoneOnThePhoneEndsEverySession(
            Page desktop, Page elsewhere, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel first = open(elsewhere, installation);
        phone.openScanner().pointAt(first).confirm();
        HomeScreen.shownOn(elsewhere).greets(VI_DU.fullName());
        phone.open();

        QrPanel code = open(desktop, installation);
        phone.openScanner().pointAt(code).refuse();
        phone.press("Có").says("Chúng tôi đã kết thúc mọi phiên đăng nhập của tài khoản của bạn");
        inspect(phone.page(), "qr-alarm");
        // The portal hears of it a moment later; then the provider asks again, where nobody is signed in any more.
        HomeScreen.shownOn(elsewhere).forgets(VI_DU.fullName());
        open(elsewhere, installation);
    }

    private static QrPanel open(Page page, Installation installation) {
        page.navigate(installation.portal("/sign-in/start?idp_hint=vneid"));
        return QrPanel.shownOn(page);
    }

    private static String otherThan(String number) {
        return number.equals("10") ? "11" : "10";
    }
}
