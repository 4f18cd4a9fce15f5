package vn.cuaso.system.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.browser.Inspection.inspect;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.phone.Scanner;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** The mission document, second part, steps 1 to 8: a desktop and a telephone. */
@SystemTest
class SignInByQrIT {
    private static final int TOKEN_BYTES = 37;
    private static final int HANDLE_BYTES = 17;
    private static final long OLDEST_CODE_SECONDS = 5;
    private static final int TIMED_SIGN_INS = 3;

    @Test
    @DisplayName("QR-5: steps 1 to 8 of the mission document, each page inspected")
    void citizenScansConfirmsAndIsGreetedByName(Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        Instant start = Instant.now();
        HomeScreen home = HomeScreen.open(desktop, installation).greetsNobody();
        home.pressSignIn().chooseNationalIdentity();
        QrPanel code = QrPanel.shownOn(desktop);
        inspect(desktop, "qr-3-sign-in");
        inspect(phone.page(), "qr-4-app");
        Scanner scanner = phone.openScanner();
        inspect(phone.page(), "qr-5-scanner");
        ConfirmScreen confirm = scanner.pointAt(code);
        code.says("Đã quét mã").says("Hãy xác nhận trên điện thoại");
        inspect(desktop, "qr-6-scanned");
        confirm.says("Cổng dịch vụ công")
                .says(URI.create(installation.portal("/")).getAuthority())
                .says("Đăng nhập")
                .says("Chrome")
                .says("Linux")
                .says("Nơi đăng nhập")
                .says("Thời gian")
                .saysTimeBetween(start, Instant.now())
                .says("giờ Việt Nam");
        inspect(phone.page(), "qr-6-confirm");
        confirm.confirm();
        home.greets(VI_DU.fullName());
        phone.says("Đăng nhập thành công");
        inspect(phone.page(), "qr-7-done");
        phone.press("Đóng").says("Xin chào " + VI_DU.fullName());
        inspect(desktop, "qr-8-home-signed-in");
    }

    @Test
    @DisplayName("QR-1: the code changes each second and holds a token and nothing else")
    void everySecondHasACodeOfItsOwn(Page desktop, Installation installation) {
        HomeScreen.open(desktop, installation).pressSignIn().chooseNationalIdentity();
        QrPanel code = QrPanel.shownOn(desktop);
        byte[] first = token(code.text(), installation);
        assertThat(Instant.now().getEpochSecond() - second(first)).isBetween(-1L, OLDEST_CODE_SECONDS);
        await().until(() -> second(token(code.text(), installation)) > second(first));
        byte[] next = token(code.text(), installation);
        assertThat(Arrays.copyOf(next, HANDLE_BYTES)).isEqualTo(Arrays.copyOf(first, HANDLE_BYTES));
    }

    @Test
    void theBrowserLeavesAsSoonAsTheCitizenHasConfirmed(
            Page desktop, @OwnedBy(VI_DU) Phone phone, Installation installation) {
        long[] millis = new long[TIMED_SIGN_INS];
        for (int signIn = 0; signIn < TIMED_SIGN_INS; signIn++) {
            HomeScreen home = HomeScreen.open(desktop, installation);
            home.pressSignIn().chooseNationalIdentity();
            ConfirmScreen confirm = phone.openScanner().pointAt(QrPanel.shownOn(desktop));
            long start = System.nanoTime();
            desktop.waitForRequest(request -> request.url().endsWith("/completion"), confirm::confirm);
            millis[signIn] = (System.nanoTime() - start) / 1_000_000;
            home.greets(VI_DU.fullName()).pressSignOut().greetsNobody();
            phone.says("Đăng nhập thành công").press("Đóng");
        }
        Arrays.sort(millis);
        System.out.printf(
                "From Xác nhận to the browser's leaving the sign-in page: median %d ms of %s%n",
                millis[TIMED_SIGN_INS / 2], Arrays.toString(millis));
    }

    private static byte[] token(String payload, Installation installation) {
        String scanPage = installation.app("/app/scan#");
        assertThat(payload).startsWith(scanPage);
        byte[] token = Base64.getUrlDecoder().decode(payload.substring(scanPage.length()));
        assertThat(token).hasSize(TOKEN_BYTES);
        return token;
    }

    private static long second(byte[] token) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(token).getInt(HANDLE_BYTES));
    }
}
