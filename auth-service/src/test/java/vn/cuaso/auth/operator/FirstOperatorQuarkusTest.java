package vn.cuaso.auth.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.internal.InternalConfig;
import vn.cuaso.auth.testing.LogLines;

/** How an installation that nobody administers comes to its first administrator, by the start or by the command. */
@QuarkusTest
class FirstOperatorQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");
    private static final Pattern LINK = Pattern.compile("http\\S+/internal/operators/join\\?invitation=(\\S+)");

    @Inject
    Joining joining;

    @Inject
    InternalConfig internal;

    @Inject
    InviteAdministratorCommand command;

    @Inject
    Pool database;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void nobodyIsThere() {
        execute("delete from operator_invitation");
        execute("delete from operator");
    }

    @Test
    @DisplayName(
            "DATA-3: in production the start logs that there is no operator and which command invites one, no token")
    void startInProductionLogsNoToken() throws Throwable {
        try (LogLines log = LogLines.listen()) {
            start(Deployment.PRODUCTION);

            assertThat(log.lines()).anyMatch(line -> line.contains("The command invite-administrator invites"));
            assertThat(log.lines()).noneMatch(line -> TOKEN.matcher(line).find());
        }
        assertThat(count("operator_invitation")).isZero();
    }

    @Test
    @DisplayName("DATA-3: only the trial's log holds the link, and only that of its first start")
    void startOfTheTrialLogsTheLinkOnce() throws Throwable {
        try (LogLines log = LogLines.listen()) {
            start(Deployment.LOCAL);
            assertThat(log.lines()).anyMatch(line -> LINK.matcher(line).find());
        }
        try (LogLines log = LogLines.listen()) {
            start(Deployment.LOCAL);
            assertThat(log.lines()).noneMatch(line -> TOKEN.matcher(line).find());
        }
    }

    @Test
    void startWithAnOperatorSaysNothing() throws Throwable {
        join(invite());

        try (LogLines log = LogLines.listen()) {
            start(Deployment.PRODUCTION);
            start(Deployment.LOCAL);
            assertThat(log.lines()).noneMatch(line -> line.contains("no operator"));
        }
    }

    @Test
    @DisplayName("DATA-2: of all that invite the first administrator at once one does")
    void onlyOneInvitesTheFirst() {
        List<Optional<String>> links =
                race(8, () -> joining.inviteFirst("race").await().atMost(PATIENCE));

        assertThat(links.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(count("operator_invitation")).isEqualTo(1);
    }

    @Test
    @DisplayName("DATA-2, DATA-3: the command shows the link once, to the terminal alone, and stands in the audit log")
    void commandInvitesOnce() {
        long invited = count("audit_entry where actor = 'command:invite-administrator' and outcome = 'invited'");
        long refused = count("audit_entry where actor = 'command:invite-administrator' and outcome = 'refused'");
        try (LogLines log = LogLines.listen()) {
            assertThat(run()).isZero();
            assertThat(output.toString(UTF_8)).containsPattern(LINK);
            assertThat(run()).isEqualTo(1);
            assertThat(output.toString(UTF_8)).contains("Nobody was invited").doesNotContainPattern(TOKEN);
            assertThat(log.lines()).noneMatch(line -> TOKEN.matcher(line).find());
        }
        assertThat(count("audit_entry where actor = 'command:invite-administrator' and outcome = 'invited'"))
                .isEqualTo(invited + 1);
        assertThat(count("audit_entry where actor = 'command:invite-administrator' and outcome = 'refused'"))
                .isEqualTo(refused + 1);
    }

    @Test
    void commandInvitesAgainWhenTheInvitationHasExpired() {
        String first = invite();
        execute("update operator_invitation set expires_at = now() - interval '1 second'");

        String second = invite();

        assertThat(second).isNotEqualTo(first);
        assertThat(joining.begin(first).await().atMost(PATIENCE)).isEmpty();
        join(second);
    }

    @Test
    @DisplayName("DATA-2: where there is an operator, disabled or not, the command invites nobody")
    void commandRefusesWhereThereIsAnOperator() {
        join(invite());
        assertThat(run()).isEqualTo(1);
        execute("update operator set status = 'disabled'");
        assertThat(run()).isEqualTo(1);
        assertThat(output.toString(UTF_8)).doesNotContainPattern(TOKEN);
    }

    @Test
    void commandTakesNoArguments() {
        assertThat(command.run(List.of("--force"), new PrintStream(output, true, UTF_8)))
                .isEqualTo(2);
        assertThat(output.toString(UTF_8)).contains("Usage: invite-administrator");
        assertThat(count("operator_invitation")).isZero();
    }

    private void start(Deployment deployment) throws Throwable {
        new FirstOperator(joining, internal, deployment).look(new StartupEvent());
    }

    private int run() {
        output.reset();
        return command.run(List.of(), new PrintStream(output, true, UTF_8));
    }

    /** The token of the command's link. */
    private String invite() {
        assertThat(run()).isZero();
        var link = LINK.matcher(output.toString(UTF_8));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void join(String invitation) {
        TotpSecret secret = joining.begin(invitation).await().atMost(PATIENCE).orElseThrow();
        String name = "first-" + UUID.randomUUID().toString().substring(0, 8);
        JoinForm form = new JoinForm(
                invitation,
                secret.base32(),
                name,
                "Van-hanh-thu-1",
                secret.codeAt(Instant.now().getEpochSecond() / 30));
        assertThat(joining.join(form).await().atMost(PATIENCE)).isInstanceOf(JoinOutcome.Joined.class);
    }

    private long count(String rows) {
        return database.query("select count(*) as n from " + rows)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("n");
    }

    private void execute(String statement) {
        database.query(statement).execute().await().atMost(PATIENCE);
    }
}
