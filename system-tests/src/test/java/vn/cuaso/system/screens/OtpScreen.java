package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** <i>Xác thực OTP</i>. */
public final class OtpScreen {
    private final Page page;

    private OtpScreen(Page page) {
        this.page = page;
    }

    public static OtpScreen shownOn(Page page) {
        return shownOn(page, "Xác thực OTP");
    }

    /** The same page, where the code links an account of another provider. */
    public static OtpScreen linkingShownOn(Page page) {
        return shownOn(page, "Xác nhận liên kết tài khoản");
    }

    private static OtpScreen shownOn(Page page, String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(heading)))
                .isVisible();
        return new OtpScreen(page);
    }

    /** Step 4. */
    public OtpScreen confirm(String code) {
        code().fill(code);
        button("Xác nhận").click();
        return this;
    }

    public OtpScreen resend() {
        button("Gửi lại mã").click();
        return this;
    }

    /** As a browser without scripts can: the button is not held back there, and the server says how long to wait. */
    public OtpScreen resendWithoutWaiting() {
        page.locator("form#resend").evaluate("form => form.submit()");
        return this;
    }

    public void cancel() {
        button("Huỷ bỏ").click();
    }

    public OtpScreen says(String message) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(message);
        return this;
    }

    public Locator code() {
        return page.locator("input[autocomplete=one-time-code]");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
