package vn.cuaso.system.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;
import vn.cuaso.system.stack.Citizen;

/**
 * Two instances of each service, each told to end and started again as a rolling update does it ({@code docs/adr/0013}): nobody who
 * signs in meanwhile sees any of it. The balancer of the local stack plays the network, and looks every second who is ready.
 */
@EnabledIfSystemProperty(named = "cuaso.test.killed-instances", matches = "true", disabledReason = "takes minutes")
class RollingRestartIT {
    private static final List<Citizen> CITIZENS = List.of(Citizen.HAI_THE, Citizen.LEVEL_ONE);

    @Test
    void nobodyNoticesThatEveryInstanceIsStartedAnew() throws Exception {
        Map<String, String> settings = new HashMap<>(Crowd.UNLIMITED);
        for (Service service : Service.values()) {
            settings.put(service.module() + ":quarkus.shutdown.delay", "2S");
        }
        AtomicBoolean restarted = new AtomicBoolean();
        try (LocalStack stack = LocalStack.startTwoOfEach(settings);
                Crowd crowd = Crowd.of(CITIZENS, stack.origins(), stack.address(Service.OTP), _ -> !restarted.get())) {
            instances().forEach(instance -> {
                stack.stop(instance);
                stack.start(instance);
            });
            restarted.set(true);
            Diary diary = crowd.finish();

            assertThat(diary.setbacks()).isEmpty();
            assertThat(diary.signIns()).isGreaterThan(2 * Service.values().length);
        }
    }

    /** Of each service first the one, then the other. */
    private static Stream<String> instances() {
        return Stream.of(Service.values()).map(Service::module).flatMap(name -> Stream.of(name, name + "-2"));
    }
}
