package vn.cuaso.system.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.system.browser.Inspection.inspect;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.system.browser.Background;
import vn.cuaso.system.browser.EventStreams;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** A page for whose stream qr-session-service has no place: it says why, and goes on by itself when there is one. */
@SystemTest
@Tag("thorough")
class CrowdedStreamsIT {
    private static final String NETWORK_FULL = "/problems/stream/network-full";
    private static final String NETWORK_FULL_SAID = "Mạng này đang mở quá nhiều mã QR";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_WAIT_MILLIS = 30_000;
    // The sixth wait is 15 seconds at least; each follows on a refused stream and a refused question.
    private static final int REFUSALS_UNTIL_IT_WAITS_LONG = 12;
    private static final long LONGER_THAN_SILENT_RESTARTS_MILLIS = 240_000;
    private static final double LOOK_MILLIS = 100;

    @ParameterizedTest
    @CsvSource({
        NETWORK_FULL + ", qr-crowded-network, " + NETWORK_FULL_SAID,
        "/problems/stream/browser-full, qr-crowded-browser, Trình duyệt này đang mở quá nhiều mã QR"
    })
    @DisplayName("QR-8: a page without a place says whose limit it met, and shows a code when there is a place")
    void crowdIsToldInWordsUntilThereIsAPlace(
            String type, String picture, String words, Page desktop, Installation installation) {
        EventStreams streams = EventStreams.of(desktop).refuse(type);
        QrPanel panel = open(desktop, installation).says(words).says("Trang sẽ tự thử lại");
        inspect(desktop, picture);

        streams.letIn();

        passTimeUntilThereIsACode(desktop, panel);
    }

    @Test
    void aPageThatIsLookedAtAgainWhileItWaitsOpensOneStream(Page desktop, Installation installation) {
        EventStreams streams = EventStreams.of(desktop).tellOnce("created").refuse(NETWORK_FULL);
        QrPanel panel = open(desktop, installation).says(NETWORK_FULL_SAID);
        passTime(desktop, () -> streams.refused() >= REFUSALS_UNTIL_IT_WAITS_LONG);
        streams.letIn();

        Background.send(desktop);
        Background.fetch(desktop);
        panel.showsACode();
        // Whoever waits for a place still has waited long enough now.
        desktop.clock().fastForward(LONGEST_WAIT_MILLIS);

        assertThat(streams.refused()).isGreaterThanOrEqualTo(REFUSALS_UNTIL_IT_WAITS_LONG);
        assertThat(streams.opened()).isEqualTo(1);
    }

    @Test
    @DisplayName("QR-2: the time of silent restarts begins again with the code that gets a place after a crowd")
    void aPlaceAfterFourMinutesBringsACodeWithoutAPress(Page desktop, Installation installation) {
        EventStreams streams = EventStreams.of(desktop).refuse(NETWORK_FULL);
        QrPanel panel = open(desktop, installation).says(NETWORK_FULL_SAID);
        desktop.clock().fastForward(LONGER_THAN_SILENT_RESTARTS_MILLIS);

        // The page's session has ended long ago.
        streams.tellOnce("expired").letIn();

        passTimeUntilThereIsACode(desktop, panel);
    }

    private static QrPanel open(Page page, Installation installation) {
        page.clock().install();
        page.navigate(installation.portal("/sign-in/start?idp_hint=vneid"));
        return QrPanel.on(page);
    }

    private static void passTimeUntilThereIsACode(Page page, QrPanel panel) {
        passTime(page, () -> panel.code().isVisible());
        panel.showsACode();
    }

    /** More than once: the page may be asking just when the time passes, and waits again then. */
    private static void passTime(Page page, BooleanSupplier enough) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!enough.getAsBoolean() && Instant.now().isBefore(end)) {
            page.clock().fastForward(LONGEST_WAIT_MILLIS);
            page.waitForTimeout(LOOK_MILLIS);
        }
    }
}
