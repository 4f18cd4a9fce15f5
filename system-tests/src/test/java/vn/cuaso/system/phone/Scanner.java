package vn.cuaso.system.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.QrPanel;

/** <i>Quét mã QR</i> on a telephone, and the camera that a citizen holds before a screen or a picture. */
public final class Scanner {
    private static final String SCAN = "Quét mã QR";
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 100;
    private static final int SCANS = 2;

    private final Phone phone;
    private final Page page;
    private final Camera camera;

    Scanner(Phone phone, Camera camera) {
        this.phone = phone;
        this.page = phone.page();
        this.camera = camera;
    }

    /** Step 6: holds the camera before the screen, whose code changes meanwhile, until it is asked to confirm. */
    public ConfirmScreen pointAt(QrPanel screen) {
        look(screen);
        return ConfirmScreen.shownOn(page);
    }

    /**
     * Holds the camera before the screen until the app has read a code. One that has become too old on its way through a busy
     * machine is scanned once more, as the app says.
     */
    public Phone look(QrPanel screen) {
        lookOnce(screen);
        for (int scan = 1; scan < SCANS && tooOld().isVisible(); scan++) {
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(SCAN))
                    .click();
            lookOnce(screen);
        }
        return phone;
    }

    private void lookOnce(QrPanel screen) {
        assertThat(heading()).isVisible();
        lookWhile(heading()::isVisible, () -> screen.glimpse().ifPresent(camera::show));
    }

    /** Two phones see what is before the camera, until both apps have read a code. */
    public void lookWith(Scanner other, QrPanel screen) {
        assertThat(heading()).isVisible();
        assertThat(other.heading()).isVisible();
        lookWhile(
                () -> heading().isVisible() || other.heading().isVisible(),
                () -> screen.glimpse().ifPresent(camera::show));
    }

    /** Holds the camera before a picture until the app has read a code. */
    public Phone holdBefore(BufferedImage picture) {
        assertThat(heading()).isVisible();
        camera.show(picture);
        return lookWhile(heading()::isVisible, () -> {});
    }

    /** Checks that it has read a code. */
    public Scanner hasRead() {
        assertThat(heading()).isHidden();
        return this;
    }

    /** In place of the camera, in the trial alone: a picture of a code. */
    public Locator picture() {
        return page.getByLabel("Quét từ tệp ảnh");
    }

    /** In place of the camera, in the trial alone: what a code says. */
    public Locator pasted() {
        return page.getByLabel("Dán liên kết của mã");
    }

    private Phone lookWhile(BooleanSupplier looking, Runnable showing) {
        Instant end = Instant.now().plus(LONGEST_LOOK);
        while (looking.getAsBoolean() && Instant.now().isBefore(end)) {
            showing.run();
            page.waitForTimeout(LOOK_MILLIS);
        }
        camera.cover();
        return phone;
    }

    private Locator heading() {
        return heading(SCAN);
    }

    private Locator tooOld() {
        return heading("Mã đã hết hạn");
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setLevel(1));
    }
}
