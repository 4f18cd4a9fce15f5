package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import vn.cuaso.system.stack.Citizen;

/** <i>Đăng nhập VNeID</i>: ID number and password. */
public final class PasswordScreen {
    private final Page page;

    private PasswordScreen(Page page) {
        this.page = page;
    }

    public static PasswordScreen shownOn(Page page) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new GetByRoleOptions().setName("Đăng nhập").setLevel(1)))
                .isVisible();
        return new PasswordScreen(page);
    }

    /** Step 3, with what the citizen knows. */
    public OtpScreen signIn(Citizen citizen) {
        submit(citizen.idNumber(), citizen.password());
        return OtpScreen.shownOn(page);
    }

    public PasswordScreen submit(String idNumber, String password) {
        idNumber().fill(idNumber);
        password().fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        return this;
    }

    /** [Huỷ bỏ]. */
    public void cancel() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Huỷ bỏ"))
                .click();
    }

    public Locator idNumber() {
        return page.getByLabel("Số định danh cá nhân");
    }

    public Locator password() {
        return page.getByLabel("Mật khẩu", new GetByLabelOptions().setExact(true));
    }

    /** The summary on top of the form, which has the focus. */
    public PasswordScreen says(String message) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(message);
        return this;
    }
}
