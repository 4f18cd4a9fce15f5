package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import vn.cuaso.system.stack.Installation;

/** The portal's home page, as a citizen reads it. */
public final class HomeScreen {
    private final Page page;

    private HomeScreen(Page page) {
        this.page = page;
    }

    public static HomeScreen open(Page page, Installation installation) {
        page.navigate(installation.portal("/"));
        return new HomeScreen(page);
    }

    public static HomeScreen shownOn(Page page) {
        return new HomeScreen(page);
    }

    /** Step 1: [Đăng nhập] opens the chooser. */
    public ChooserScreen pressSignIn() {
        banner().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        return new ChooserScreen(page);
    }

    public HomeScreen greets(String name) {
        assertThat(banner()).containsText("Xin chào " + name);
        assertThat(banner().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Hồ sơ cá nhân")))
                .isVisible();
        return this;
    }

    /** As {@link #greets}, with more patience than pages need. */
    public HomeScreen greetsWithin(double millis, String name) {
        assertThat(banner()).containsText("Xin chào " + name, new ContainsTextOptions().setTimeout(millis));
        return this;
    }

    public HomeScreen greetsNobody() {
        assertThat(banner().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Đăng nhập")))
                .isVisible();
        return this;
    }

    /** Reloads until whoever was greeted is no longer, since their session has ended elsewhere. */
    public HomeScreen forgets(String name) {
        page.waitForCondition(() -> {
            page.reload();
            return !banner().textContent().contains(name);
        });
        return greetsNobody();
    }

    /** [Thoát]: out of the portal and of the provider. */
    public HomeScreen pressSignOut() {
        banner().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thoát"))
                .click();
        return this;
    }

    /** The figure under this name. */
    public Locator figure(String name) {
        return page.locator(".tile:has(> .tile__name:text-is('%s')) [data-figure]".formatted(name));
    }

    private Locator banner() {
        return page.getByRole(AriaRole.BANNER);
    }
}
