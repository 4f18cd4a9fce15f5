package vn.cuaso.local.demo;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.cuaso.local.process.Resources;

/** The fictional people of {@code demo/accounts.csv}, which auth-service imports (docs/accounts.md). */
public final class DemoAccounts {
    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,\"]*))");

    private DemoAccounts() {}

    /** The file as it is imported. */
    public static String csv() {
        return Resources.text(DemoAccounts.class, "/demo/accounts.csv");
    }

    /** Those whom the other provider of {@code ./run --federation} knows: some of them have an account here too. */
    public static String nationalCsv() {
        return Resources.text(DemoAccounts.class, "/demo/national-accounts.csv");
    }

    /** What a person needs to know to sign in as one of them. */
    public static List<DemoAccount> all() {
        return read(csv());
    }

    /** The same, for the other provider. */
    public static List<DemoAccount> national() {
        return read(nationalCsv());
    }

    private static List<DemoAccount> read(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> columns = fields(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(DemoAccounts::fields)
                .map(fields -> new DemoAccount(
                        fields.get(columns.indexOf("citizen_id")),
                        fields.get(columns.indexOf("password")),
                        fields.get(columns.indexOf("name")),
                        fields.get(columns.indexOf("phone")),
                        fields.get(columns.indexOf("identity_level")),
                        fields.get(columns.indexOf("status"))))
                .toList();
    }

    private static List<String> fields(String line) {
        return FIELD.matcher(line).results().map(DemoAccounts::value).toList();
    }

    private static String value(MatchResult field) {
        return field.group(1) == null ? field.group(2) : field.group(1);
    }
}
