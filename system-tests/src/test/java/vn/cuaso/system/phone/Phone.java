package vn.cuaso.system.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;
import vn.cuaso.system.browser.Browsers;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.PasswordScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;

/** A citizen's telephone with the identity app. */
public final class Phone {
    /** Six digits that nobody would call simple. */
    public static final String PASSCODE = "274960";

    private static final int SCANS = 3;

    private final Citizen owner;
    private final Page page;
    private final Camera camera;
    private final Installation installation;

    public Phone(Citizen owner, Page page, Camera camera, Installation installation) {
        this.owner = owner;
        this.page = page;
        this.camera = camera;
        this.installation = installation;
    }

    public Citizen owner() {
        return owner;
    }

    /** What is on the screen. */
    public Page page() {
        return page;
    }

    /** Signs in once, sets a passcode, and allows web sign-in. */
    public Phone enrol() {
        return beginEnrolment().finishEnrolment();
    }

    /** What follows from the sign-in page on, also when the phone was enrolled before. */
    public Phone finishEnrolment() {
        installation.inbox().skip(owner);
        PasswordScreen.shownOn(page).signIn(owner);
        OtpScreen.shownOn(page)
                .confirm(installation
                        .inbox()
                        .next(owner)
                        .says("trên một điện thoại mới")
                        .code());
        says("Đặt mật mã 6 chữ số").enterPasscode(PASSCODE);
        says("Nhập lại mật mã").enterPasscode(PASSCODE);
        says("Cho phép đăng nhập trên web bằng ứng dụng").press("Cho phép");
        return says("Xin chào " + owner.fullName());
    }

    public Phone beginEnrolment() {
        return start().press("Bắt đầu");
    }

    /** The app from its icon, as far as it opens by itself. */
    public Phone start() {
        page.navigate(installation.app("/"));
        return this;
    }

    /** The app from its icon, with the passcode when it asks for it. */
    public Phone open() {
        return start().enterPasscodeIfAsked().says("Xin chào " + owner.fullName());
    }

    /** The app asks when its last check is older than the approval may rest on. */
    public Phone enterPasscodeIfAsked() {
        Locator passcode = heading("Nhập mật mã");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .isVisible();
        return passcode.isVisible() ? enterPasscode(PASSCODE) : this;
    }

    public Phone enterPasscode(String digits) {
        for (char digit : digits.toCharArray()) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions()
                                    .setName(String.valueOf(digit))
                                    .setExact(true))
                    .click();
        }
        return this;
    }

    /** Step 5: opens the scanner. */
    public Scanner openScanner() {
        camera.cover();
        tab("Quét mã QR").click();
        says("Quét mã QR");
        return scanner();
    }

    /** Scans what the screen shows, as patient citizens do: again, when the code became too old on its way. */
    public ConfirmScreen scanUntilAsked(Supplier<QrPanel> screen) {
        for (int left = SCANS; left > 1; left--) {
            try {
                return openScanner().pointAt(screen.get());
            } catch (AssertionFailedError refused) {
                open();
            }
        }
        return openScanner().pointAt(screen.get());
    }

    /** The scanner, which is open. */
    public Scanner scanner() {
        return new Scanner(this, camera);
    }

    /** Whether it asks for a confirmation; waits until it has read a code. */
    public boolean isAsked() {
        scanner().hasRead();
        return heading("Xác nhận đăng nhập?").isVisible();
    }

    /** Whether its pages may use the camera, as the citizen says in the browser's settings. */
    public Phone allowCamera(boolean allowed) {
        if (allowed) {
            page.context().grantPermissions(List.of(Browsers.CAMERA));
        } else {
            page.context().clearPermissions();
        }
        return this;
    }

    /** Another app takes the camera: the event that browsers send then, as nothing takes a fake one. */
    public Phone loseCamera() {
        page.locator("video").evaluate("""
                video => video.srcObject.getVideoTracks().forEach(track => {
                  track.stop();
                  track.dispatchEvent(new Event('ended'));
                })""");
        return this;
    }

    /** Has no network while {@code action} runs. */
    public Phone withoutNetwork(Runnable action) {
        page.context().setOffline(true);
        try {
            action.run();
        } finally {
            page.context().setOffline(false);
        }
        return this;
    }

    /** Is in a network with this address while {@code action} runs. */
    public void in(String address, Runnable action) {
        page.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        try {
            action.run();
        } finally {
            page.context().setExtraHTTPHeaders(Map.of());
        }
    }

    /** The citizen's own setting (QR-12), on the app's last page. */
    public Phone allowWebSignIn(boolean allowed) {
        tab("Cá nhân").click();
        page.getByLabel("Cho phép đăng nhập trên web bằng ứng dụng").setChecked(allowed);
        return says("Đã lưu");
    }

    public Phone goHome() {
        tab("Trang chủ").click();
        return says("Xin chào " + owner.fullName());
    }

    public Phone press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)))
                .first()
                .click();
        return this;
    }

    /** Checks what is on the screen. */
    public Phone says(String words) {
        assertThat(page.locator("main")).containsText(words, new ContainsTextOptions().setUseInnerText(true));
        return this;
    }

    /** The field of the number pad that shows, for who types. */
    public Locator passcode() {
        return page.getByLabel("Mật mã 6 chữ số");
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }
}
