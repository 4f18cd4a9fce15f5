package vn.cuaso.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.LEVEL_ONE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.Service;
import vn.cuaso.system.instances.Crowd;
import vn.cuaso.system.instances.Diary;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.ConfirmScreen;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Installation;

/** Two instances of each service behind one address, of which any may go. */
@ContainersTest(Kind.TWO_OF_EACH)
class TwoOfEachIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void signInByPasswordGoesOnAfterAnInstanceWasKilledInItsMiddle(
            Page page, Installation installation, ComposedSystem system) {
        HomeScreen home = HomeScreen.open(page, installation);
        home.pressSignIn().chooseNationalIdentity().signIn(THU_NGHIEM);
        String code = installation.inbox().next(THU_NGHIEM).code();
        List<Instance> killed = Stream.of(Service.AUTH, Service.OTP)
                .map(service -> system.instances(service).getFirst())
                .toList();

        try {
            killed.forEach(Instance::kill);
            answersAgain(page);
            OtpScreen.shownOn(page).confirm(code);
            home.greetsWithin(PATIENCE.toMillis(), THU_NGHIEM.fullName());
        } finally {
            killed.forEach(Instance::start);
        }
    }

    /** Scanned before, confirmed after; nobody touches the browser meanwhile. */
    @Test
    void signInByQrGoesOnAfterTheInstanceThatStreamsItWasKilled(
            Page desktop, Page other, @OwnedBy(VI_DU) Phone phone, Installation installation, ComposedSystem system) {
        HomeScreen home = HomeScreen.open(desktop, installation);
        home.pressSignIn().chooseNationalIdentity();
        ConfirmScreen asked = phone.scanUntilAsked(() -> QrPanel.shownOn(desktop));
        Instance holder = streamer(system).orElseThrow();

        try {
            holder.kill();
            await("the browser's stream goes on at the other")
                    .atMost(PATIENCE)
                    .until(() -> streamer(system).isPresent());
            HomeScreen.open(other, installation).pressSignIn().chooseNationalIdentity();
            await("auth-service asks the other too").atMost(PATIENCE).untilAsserted(() -> {
                other.reload();
                QrPanel.shownOn(other);
            });
            asked.confirm();
            home.greetsWithin(PATIENCE.toMillis(), VI_DU.fullName());
        } finally {
            holder.start();
        }
    }

    @Test
    void citizensSignInWhileEveryInstanceIsRestarted(ComposedSystem system) throws Exception {
        AtomicBoolean restarted = new AtomicBoolean();
        Diary diary;
        try (Crowd crowd = Crowd.of(
                List.of(HAI_THE, LEVEL_ONE),
                system.origins(),
                URI.create(system.origins().identity()),
                _ -> !restarted.get())) {
            for (Service service : Service.values()) {
                system.instances(service).forEach(Instance::restart);
            }
            restarted.set(true);
            diary = crowd.finish();
        }

        assertThat(diary.signIns()).isGreaterThan(2 * Service.values().length);
        assertThat(diary.deadEnds()).isEmpty();
    }

    /** Names lead to an instance that is gone until its callers have asked again (docs/adr/0016). */
    private static void answersAgain(Page page) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> page.reload().ok());
    }

    /** The instance that runs and streams to a browser. */
    private static Optional<Instance> streamer(ComposedSystem system) {
        return system.instances(Service.QR).stream()
                .filter(Instance::runs)
                .filter(instance -> instance.openStreams() > 0)
                .findAny();
    }
}
