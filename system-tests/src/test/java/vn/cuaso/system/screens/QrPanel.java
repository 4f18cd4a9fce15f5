package vn.cuaso.system.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.cuaso.system.phone.QrReader;

/** <i>Đăng nhập bằng mã QR</i>: the other half of the sign-in page. */
public final class QrPanel {
    private static final Pattern TITLE = Pattern.compile("Đăng nhập bằng (mã QR|ứng dụng)");
    private static final int MOST_LOOKS = 20;

    private final Page page;
    private final Locator panel;

    private QrPanel(Page page) {
        this.page = page;
        this.panel = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(TITLE));
    }

    /** The panel of a page that shows a code. */
    public static QrPanel shownOn(Page page) {
        return on(page).showsACode();
    }

    /** The panel in whatever state; on a telephone there is a button first. */
    public static QrPanel on(Page page) {
        return new QrPanel(page);
    }

    /** Checks what the panel says. */
    public QrPanel says(String words) {
        assertThat(panel).containsText(words, visible());
        return this;
    }

    /** Checks it with more patience than pages need. */
    public QrPanel saysWithin(double millis, String words) {
        assertThat(panel).containsText(words, visible().setTimeout(millis));
        return this;
    }

    // Every state's words stand in the page, all but one of them hidden.
    private static ContainsTextOptions visible() {
        return new ContainsTextOptions().setUseInnerText(true);
    }

    /** Checks that there is a code to scan. */
    public QrPanel showsACode() {
        assertThat(code()).isVisible();
        return this;
    }

    public QrPanel press(String button) {
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    /** The number that the phone asks for (QR-7). */
    public String number() {
        Locator number = panel.locator("[data-number] strong");
        assertThat(number).isVisible();
        return number.innerText().strip();
    }

    /** The code as somebody before the screen sees it at this moment. */
    public BufferedImage picture() {
        return glimpse().orElseThrow(() -> new AssertionError("There is no code to see"));
    }

    /** The same, if there is a code: it may have gone, because it was scanned. */
    public Optional<BufferedImage> glimpse() {
        return Optional.ofNullable(panel.locator("canvas").boundingBox()).map(this::clip);
    }

    /** The same as a file, in PNG. */
    public byte[] photograph() {
        return photograph(panel.locator("canvas").boundingBox());
    }

    private byte[] photograph(BoundingBox box) {
        return page.screenshot(new ScreenshotOptions().setClip(box.x, box.y, box.width, box.height));
    }

    private BufferedImage clip(BoundingBox box) {
        try {
            return ImageIO.read(new ByteArrayInputStream(photograph(box)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code says at this moment, to a reader that is not the app. */
    public String text() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<String> text = glimpse().flatMap(QrReader::read);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new AssertionError("Nobody can read this code");
    }

    public Locator code() {
        return panel.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Mã QR để đăng nhập"));
    }
}
