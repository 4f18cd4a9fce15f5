package vn.cuaso.system.qr;

import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.browser.Keyboard;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** The QR way by keyboard alone, on both sides. */
@SystemTest
@Tag("thorough")
class QrKeyboardIT {
    @Test
    @DisplayName("QR-5: refusing and confirming are reached with Tab and taken with Enter")
    void refusingAndConfirmingNeedNoMouse(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        QrPanel code = QrPanel.shownOn(desktop);
        Keyboard onPhone = new Keyboard(phone.page());
        Keyboard onDesktop = new Keyboard(desktop);

        onPhone.tabTo("Quét mã QR").press("Enter");
        ConfirmScreen refused = phone.scanner().pointAt(code);
        onPhone.tabToElement(refused.button("Từ chối")).press("Enter");
        code.says("Yêu cầu đăng nhập đã bị từ chối");
        onDesktop.tabTo("Tạo mã mới").press("Enter");
        code.showsACode();

        onPhone.tabTo("Không").press("Enter");
        onPhone.tabTo("Quét mã QR").press("Enter");
        ConfirmScreen confirmed = phone.scanner().pointAt(code);
        onPhone.tabToElement(confirmed.button("Xác nhận")).press("Enter");
        home.greets(VI_DU.fullName());
    }

    @Test
    void enrollingAndOpeningNeedNoMouse(@OnPhone Page page, Installation installation) {
        // Somebody whose phone no other test keeps: an account has one.
        Phone phone = new Phone(THU_NGHIEM, page, null, installation).start();
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo("Bắt đầu").press("Enter");

        PasswordScreen password = PasswordScreen.shownOn(page);
        installation.inbox().skip(THU_NGHIEM);
        keyboard.tabToElement(password.idNumber()).type(THU_NGHIEM.idNumber());
        keyboard.tabToElement(password.password()).type(THU_NGHIEM.password()).press("Enter");
        OtpScreen otp = OtpScreen.shownOn(page);
        String code = installation.inbox().next(THU_NGHIEM).code();
        keyboard.tabToElement(otp.code()).type(code).press("Enter");

        phone.says("Đặt mật mã 6 chữ số");
        keyboard.tabToElement(phone.passcode()).type(Phone.PASSCODE);
        phone.says("Nhập lại mật mã");
        keyboard.tabToElement(phone.passcode()).type(Phone.PASSCODE);
        phone.says("Cho phép đăng nhập trên web bằng ứng dụng");
        keyboard.tabTo("Cho phép").press("Enter");
        phone.says("Xin chào " + THU_NGHIEM.fullName());

        phone.start().says("Nhập mật mã");
        keyboard.tabToElement(phone.passcode()).type(Phone.PASSCODE);
        phone.says("Xin chào " + THU_NGHIEM.fullName());
    }

    @Test
    void theTrialsOtherWaysToScanNeedNoMouse(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        // Said early: a browser that learns too late that somebody answers for its file dialog opens it for nobody.
        phone.page().onFileChooser(chooser -> {});
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        QrPanel code = QrPanel.shownOn(desktop);
        Keyboard onPhone = new Keyboard(phone.page());

        onPhone.tabTo("Quét mã QR").press("Enter");
        onPhone.tabToElement(phone.scanner().picture());
        phone.page()
                .waitForFileChooser(() -> onPhone.press("Enter"))
                .setFiles(new FilePayload("code.png", "image/png", code.photograph()));
        ConfirmScreen refused = ConfirmScreen.shownOn(phone.page());
        onPhone.tabToElement(refused.button("Từ chối")).press("Enter");
        code.says("Yêu cầu đăng nhập đã bị từ chối");
        new Keyboard(desktop).tabTo("Tạo mã mới").press("Enter");
        code.showsACode();

        onPhone.tabTo("Không").press("Enter");
        onPhone.tabTo("Quét mã QR").press("Enter");
        onPhone.tabToElement(phone.scanner().pasted()).type(code.text()).press("Enter");
        ConfirmScreen confirmed = ConfirmScreen.shownOn(phone.page());
        onPhone.tabToElement(confirmed.button("Xác nhận")).press("Enter");
        home.greets(VI_DU.fullName());
    }
}
