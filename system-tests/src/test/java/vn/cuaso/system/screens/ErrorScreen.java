package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A page that says what went wrong, of the portal or of the identity origin. */
public final class ErrorScreen {
    private static final Pattern REFERENCE = Pattern.compile("Mã tham chiếu:\\s*[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Page page;

    private ErrorScreen(Page page) {
        this.page = page;
    }

    public static ErrorScreen shownOn(Page page) {
        return new ErrorScreen(page);
    }

    /** Checks the heading. */
    public ErrorScreen says(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** Checks that there is a reference number, which the log has too (OP-9). */
    public ErrorScreen hasReference() {
        assertThat(page.locator("main")).containsText(REFERENCE);
        return this;
    }
}
