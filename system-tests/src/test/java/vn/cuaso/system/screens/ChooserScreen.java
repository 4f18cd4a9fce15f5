package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** <i>Lựa chọn tài khoản đăng nhập</i>: a dialog over the page, or a page of its own without scripts. */
public final class ChooserScreen {
    private final Page page;

    ChooserScreen(Page page) {
        this.page = page;
    }

    /** Step 2. */
    public PasswordScreen chooseNationalIdentity() {
        link("Tài khoản VNeID Bộ Công an").click();
        return PasswordScreen.shownOn(page);
    }

    public void chooseNationalPortal() {
        link("Tài khoản Cổng DVC Quốc gia").click();
    }

    /** Checks what is said of the national portal's account. */
    public ChooserScreen saysOfNationalPortal(String note) {
        assertThat(link("Tài khoản Cổng DVC Quốc gia")).containsText(note);
        return this;
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
