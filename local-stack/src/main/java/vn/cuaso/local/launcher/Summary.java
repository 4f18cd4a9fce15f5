package vn.cuaso.local.launcher;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.cuaso.local.demo.DemoAccounts;
import vn.cuaso.local.process.Resources;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/** What a person reads when everything runs. */
final class Summary {
    private static final String ACCOUNTS = """
              Sign in as one of these fictional people:
                ID number      password         name
            """;

    private Summary() {}

    static String of(LocalStack stack, Options options) {
        return options.storesOnly() ? ofStores(stack) : ofServices(stack, options);
    }

    private static String ofServices(LocalStack stack, Options options) {
        Origins origins = Origins.ofGateway(stack.ports().gateway());
        return Resources.text(Summary.class, "summary.txt")
                .replace("{portal}", origins.portal())
                .replace("{identity}", origins.identity())
                .replace("{app}", origins.app())
                .replace("{operators}", operators(stack))
                .replace("{accounts}", options.demo() ? accounts() : "")
                .replace("{other}", options.federation() ? other(stack) : "")
                .replace("{folder}", stack.folder().root().toString());
    }

    private static String operators(LocalStack stack) {
        String console =
                "http://127.0.0.1:%d/internal/console".formatted(stack.ports().authInternal());
        return new OperatorInvitation(stack.folder(), InstantSource.system())
                .find()
                .map(link -> "%s    the first operator joins once by\n                  %s".formatted(console, link))
                .orElse(console);
    }

    private static String other(LocalStack stack) {
        String origin = OtherProvider.origin(stack.ports());
        return DemoAccounts.national().stream()
                .map(account -> "    %s   %-16s %s".formatted(account.citizenId(), account.password(), account.name()))
                .collect(Collectors.joining("\n", """
                          Another provider  %s    choose Tài khoản Cổng DVC Quốc gia on the portal
                          Its SMS arrive at %s/dev/sms
                        """.formatted(origin, origin), "\n\n"));
    }

    private static String accounts() {
        return DemoAccounts.all().stream()
                .map(account -> "    %s   %-16s %-20s %s"
                        .formatted(account.citizenId(), account.password(), account.name(), account.remark())
                        .stripTrailing())
                .collect(Collectors.joining("\n", ACCOUNTS, "\n\n"));
    }

    private static String ofStores(LocalStack stack) {
        String commands = Arrays.stream(Service.values())
                .map(service -> "  ./mvnw -pl %s quarkus:dev -Dsmallrye.config.locations=%s"
                        .formatted(
                                service.module(),
                                stack.folder().configuration().resolve(service.module() + ".properties")))
                .collect(Collectors.joining("\n"));
        return "\nThe stores run. One service in dev mode, each in a terminal of its own:\n" + commands
                + "\n\nCtrl-C stops the stores.";
    }
}
