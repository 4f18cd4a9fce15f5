package vn.cuaso.benchmarks.password;

import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cuaso.benchmarks.citizen.Citizen;
import vn.cuaso.benchmarks.citizen.HttpBrowser;
import vn.cuaso.benchmarks.process.Figures;
import vn.cuaso.benchmarks.process.Machine;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.benchmarks.process.Processes;
import vn.cuaso.benchmarks.process.RetunedService;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/**
 * Processor time of one sign-in with password and SMS code, by service, and how much of it is the one Argon2id run: what
 * else a sign-in does should be small beside that. One after the other, against everything as {@code ./run} starts it.
 */
public final class PasswordSignIns {
    private static final Pattern ARGON2_SECONDS =
            Pattern.compile("(?m)^auth_password_argon2_seconds_sum(?:\\{[^}]*})? (\\S+)");
    private static final int WARMING = 60;
    private static final int IDLE_MILLIS = 20_000;

    /** As an installation starts it that is not short of memory; the others stay as {@code ./run} starts them. */
    private static final List<String> QUICK = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final LocalStack stack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Citizen citizen;
    private final Map<Service, Long> pids = new EnumMap<>(Service.class);

    private PasswordSignIns(LocalStack stack) {
        this.stack = stack;
        this.citizen = new Citizen(stack, client);
        for (Service service : Service.values()) {
            pids.put(service, Processes.pidOf(service));
        }
    }

    /** Prints the figures of as many sign-ins as the first argument says, 100 without one. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        try (LocalStack stack = LocalStack.start(withoutLimits());
                RetunedService auth = RetunedService.restart(stack, Service.AUTH, QUICK)) {
            print("%s, auth-service with %s", Machine.describe(), QUICK);
            new PasswordSignIns(stack).run(count);
        }
    }

    private static Map<String, String> withoutLimits() {
        Map<String, String> settings = new HashMap<>();
        for (String limit : new String[] {"phone", "account", "address"}) {
            settings.put("otp-service:cuaso.otp.limits." + limit, "100000/10m");
        }
        settings.put("auth-service:cuaso.auth.throttle.address-attempts", "100000");
        settings.put("auth-service:cuaso.auth.throttle.flows", "100000");
        return settings;
    }

    private void run(int count) {
        signIn(WARMING);
        Spent idle = spentWhile(() -> Pause.millis(IDLE_MILLIS));
        double argon2Before = argon2Seconds();
        Spent spent = spentWhile(() -> signIn(count));
        double argon2Millis = (argon2Seconds() - argon2Before) * 1_000 / count;
        print("%d sign-ins, one after the other, in %.0f s", count, spent.seconds());
        print("%-20s %10s %26s", "", "a sign-in", "a second with no sign-in");
        for (Service service : Service.values()) {
            print(
                    "%-20s %7.1f ms %23.1f ms",
                    service.module(), spent.millis(service) / count, idle.millis(service) / idle.seconds());
        }
        double all = Stream.of(Service.values()).mapToDouble(spent::millis).sum() / count;
        print("%-20s %7.1f ms", "together", all);
        print("%-20s %7.1f ms, %.0f %% of all", "of it Argon2id", argon2Millis, 100 * argon2Millis / all);
        double auth = spent.millis(Service.AUTH) / count - argon2Millis;
        double unasked = idle.millis(Service.AUTH) / idle.seconds() * spent.seconds() / count;
        print("auth-service beside Argon2id: %.1f ms, without what it does in any case: %.1f ms", auth, auth - unasked);
    }

    /** Processor time of each service, and how long that took. */
    private record Spent(Map<Service, Long> cpuMillis, double seconds) {
        double millis(Service service) {
            return cpuMillis.get(service);
        }
    }

    private Spent spentWhile(Runnable work) {
        Map<Service, Long> before = cpuMillis();
        long since = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - since) / 1e9;
        Map<Service, Long> spent = cpuMillis();
        spent.replaceAll((service, millis) -> millis - before.get(service));
        return new Spent(spent, seconds);
    }

    private void signIn(int times) {
        for (int time = 0; time < times; time++) {
            signIn();
        }
    }

    private void signIn() {
        HttpBrowser browser = new HttpBrowser(client);
        var home = citizen.signIn(browser, browser.open(stack.origins().portal() + "/sign-in/start?idp_hint=vneid"));
        if (!home.body().contains("Xin chào")) {
            throw new IllegalStateException("Not signed in: " + home.address() + " " + home.status());
        }
    }

    private Map<Service, Long> cpuMillis() {
        Map<Service, Long> millis = new EnumMap<>(Service.class);
        pids.forEach((service, pid) -> millis.put(service, Figures.cpuMillis(pid)));
        return millis;
    }

    private double argon2Seconds() {
        Matcher seconds = ARGON2_SECONDS.matcher(new HttpBrowser(client)
                .open(stack.management(Service.AUTH) + "/q/metrics")
                .body());
        if (!seconds.find()) {
            throw new IllegalStateException("auth-service does not count Argon2id runs");
        }
        return Double.parseDouble(seconds.group(1));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
