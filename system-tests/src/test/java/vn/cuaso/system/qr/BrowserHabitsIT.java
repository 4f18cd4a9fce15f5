package vn.cuaso.system.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.Background;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.BegunPairing;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** What people do in the middle: change their mind, reload, go back, look at another tab, fetch a coffee. */
@SystemTest
@Tag("thorough")
class BrowserHabitsIT {
    private static final double LONGER_THAN_A_SESSION_LIVES_MILLIS = 40_000;

    @Test
    @DisplayName("QR-9: cancelling at the browser ends it on the phone, and a new code appears")
    void cancellingAtTheBrowserEndsItOnThePhone(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.openScanner().pointAt(code);
        code.press("Huỷ và tạo mã khác").showsACode();
        phone.says("Lần đăng nhập đã bị huỷ trên trang đăng nhập");
        inspect(phone.page(), "qr-cancelled-at-the-browser");
    }

    @Test
    @DisplayName("QR-9, QR-13: refusing on the phone is told at the browser, and asks whether somebody is on the phone")
    void refusingIsToldAtTheBrowser(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        phone.openScanner().pointAt(code).refuse();
        code.says("Yêu cầu đăng nhập đã bị từ chối");
        inspect(desktop, "qr-refused");
        phone.says("Có ai đang nói chuyện điện thoại với bạn");
        inspect(phone.page(), "qr-refused-question");
        phone.press("Không");
        code.press("Tạo mã mới").showsACode();
    }

    @Test
    @DisplayName("QR-9: a reload starts a new session, and the old one is over")
    void reloadingStartsANewSession(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        BegunPairing before = BegunPairing.on(desktop, () -> home.pressSignIn().chooseNationalIdentity());
        phone.openScanner().pointAt(QrPanel.shownOn(desktop));
        BegunPairing after = BegunPairing.on(desktop, desktop::reload);
        assertThat(after.session()).isNotEqualTo(before.session());
        phone.says("Lần đăng nhập đã bị huỷ trên trang đăng nhập").press("Đóng");
        phone.open().openScanner().pointAt(QrPanel.shownOn(desktop)).confirm();
        home.greets(VI_DU.fullName());
    }

    @Test
    void aScriptThatDoesNotComeLeavesThePasswordAndAnotherTry(Page desktop, Installation installation) {
        desktop.route("**/qr/pairing.js*", Route::abort);
        desktop.navigate(installation.portal("/sign-in/start?idp_hint=vneid"));
        QrPanel panel = QrPanel.on(desktop).says("Chưa tạo được mã QR");
        inspect(desktop, "qr-script-missing");
        desktop.unroute("**/qr/pairing.js*");
        panel.press("Tạo mã mới").showsACode();
    }

    @Test
    @DisplayName("QR-9: going back and forward again shows a code that works")
    void goingBackAndForwardShowsACodeThatWorks(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        open(desktop, installation);
        desktop.goBack();
        HomeScreen.shownOn(desktop).greetsNobody();
        desktop.goForward();
        phone.openScanner().pointAt(QrPanel.shownOn(desktop)).confirm();
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    @Test
    @DisplayName("QR-9: a page in the background ends nothing, and finishes there")
    void aPageInTheBackgroundFinishes(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        QrPanel code = open(desktop, installation);
        Background.send(desktop);
        Background.fetch(desktop);
        ConfirmScreen confirm = phone.openScanner().pointAt(code);
        Background.send(desktop);
        confirm.confirm();
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
    }

    @Test
    @DisplayName("QR-2: a code that nobody scans is replaced silently")
    void aCodeThatNobodyScansIsReplaced(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        BegunPairing before = BegunPairing.on(desktop, () -> home.pressSignIn().chooseNationalIdentity());
        BegunPairing after = BegunPairing.on(desktop, LONGER_THAN_A_SESSION_LIVES_MILLIS);
        assertThat(after.session()).isNotEqualTo(before.session());
        phone.openScanner().pointAt(QrPanel.shownOn(desktop)).confirm();
        home.greets(VI_DU.fullName());
    }

    @Test
    void thePasswordStillWorksBesideACodeThatWasScanned(
            Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        installation.inbox().skip(VI_DU);
        QrPanel code = open(desktop, installation);
        phone.openScanner().pointAt(code);
        PasswordScreen.shownOn(desktop)
                .signIn(VI_DU)
                .confirm(installation.inbox().next(VI_DU).code());
        HomeScreen.shownOn(desktop).greets(VI_DU.fullName());
        phone.says("Lần đăng nhập đã bị huỷ trên trang đăng nhập");
    }

    private static QrPanel open(Page page, Installation installation) {
        HomeScreen.open(page, installation).pressSignIn().chooseNationalIdentity();
        return QrPanel.shownOn(page);
    }
}
