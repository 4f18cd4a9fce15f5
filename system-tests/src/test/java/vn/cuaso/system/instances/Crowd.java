package vn.cuaso.system.instances;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.SmsInbox;

/** Citizens who sign in again and again at the same time. */
public final class Crowd implements AutoCloseable {
    /** Settings of a local stack whose limits are of no account: they sign in more often than citizens do. */
    static final Map<String, String> UNLIMITED = Map.of(
            "otp-service:cuaso.otp.limits.phone", "10000/10m",
            "otp-service:cuaso.otp.limits.account", "10000/10m",
            "otp-service:cuaso.otp.limits.address", "10000/10m",
            "otp-service:cuaso.otp.limits.global", "10000/1m",
            "auth-service:cuaso.auth.throttle.free-attempts", "10000",
            "auth-service:cuaso.auth.throttle.address-attempts", "10000",
            "auth-service:cuaso.auth.throttle.flows", "10000");

    private final HttpClient client = PlainBrowser.connections();
    private final ExecutorService together = Executors.newVirtualThreadPerTaskExecutor();
    private final Diary diary = new Diary();
    private final List<Future<?>> citizens = new ArrayList<>();

    private Crowd() {}

    /**
     * Begins.
     *
     * @param inbox where their SMS are read
     * @param goesOn whether a citizen who has signed in begins anew
     */
    public static Crowd of(List<Citizen> citizens, Origins origins, URI inbox, Predicate<Diary> goesOn) {
        Crowd crowd = new Crowd();
        for (Citizen citizen : citizens) {
            PersistentCitizen persistent =
                    new PersistentCitizen(citizen, origins, new SmsInbox(inbox), crowd.client, crowd.diary);
            crowd.citizens.add(crowd.together.submit(() -> {
                while (goesOn.test(crowd.diary)) {
                    persistent.signIn();
                }
            }));
        }
        return crowd;
    }

    /** What they met so far. */
    public Diary diary() {
        return diary;
    }

    /** Waits until the last has signed in; fails when one of them gave up. */
    public Diary finish() throws ExecutionException, InterruptedException {
        for (Future<?> citizen : citizens) {
            citizen.get();
        }
        System.out.printf(
                "%d sign-ins, %d codes handed in, setbacks: %s%n",
                diary.signIns(), diary.confirmations(), diary.setbacks());
        return diary;
    }

    @Override
    public void close() {
        together.shutdownNow();
        together.close();
        client.shutdownNow();
    }
}
