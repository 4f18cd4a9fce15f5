package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** <i>Xác nhận đăng nhập?</i> on the phone: who asks, from where, and the two answers. */
public final class ConfirmScreen {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Page page;

    private ConfirmScreen(Page page) {
        this.page = page;
    }

    public static ConfirmScreen shownOn(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Xác nhận đăng nhập?")))
                .isVisible();
        return new ConfirmScreen(page);
    }

    /** Checks what the citizen can read. */
    public ConfirmScreen says(String words) {
        assertThat(page.locator("main")).containsText(words, new ContainsTextOptions().setUseInnerText(true));
        return this;
    }

    /** Checks that it says a minute from the first time's to the second's, in Vietnam's time. */
    public ConfirmScreen saysTimeBetween(Instant from, Instant to) {
        List<String> minutes = Stream.iterate(
                        from.truncatedTo(ChronoUnit.MINUTES),
                        minute -> !minute.isAfter(to),
                        minute -> minute.plus(1, ChronoUnit.MINUTES))
                .map(MINUTE::format)
                .toList();
        assertThat(page.locator("main")).containsText(Pattern.compile(String.join("|", minutes)));
        return this;
    }

    /** Step 6. */
    public void confirm() {
        button("Xác nhận").click();
    }

    /** Types the number that the browser shows, and confirms. */
    public void confirm(String number) {
        page.getByLabel("Nhập số có hai chữ số").fill(number);
        confirm();
    }

    public void refuse() {
        button("Từ chối").click();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
