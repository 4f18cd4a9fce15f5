package vn.cuaso.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what with the stores (docs/containers.md). That each may do what its service does, the sign-ins show. */
@ContainersTest
class StoreAccessIT {
    private static final List<String> USERS = List.of("auth", "otp", "qr", "portal");

    @ParameterizedTest
    @ValueSource(strings = {"auth", "otp", "qr", "portal"})
    void serviceReachesItsOwnKeysInRedisAndNobodyElses(String name, ComposedSystem system) {
        RedisUser user = new RedisUser(name, system);

        assertThat(user.send("SET " + name + ":test x PX 1000")).isEqualTo("OK");
        String[] foreign = USERS.stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> Stream.of("GET " + other + ":test", "SET " + other + ":test x"))
                .toArray(String[]::new);
        assertThat(user.send(foreign).lines().filter(line -> !line.isBlank()))
                .hasSize(foreign.length)
                .allMatch(reply -> reply.startsWith("NOPERM"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "otp", "qr", "portal"})
    void serviceNeitherLooksIntoRedisNorEmptiesIt(String name, ComposedSystem system) {
        String[] commands = {"KEYS *", "SCAN 0", "CONFIG GET *", "ACL LIST", "FLUSHALL", "SHUTDOWN NOSAVE"};

        assertThat(new RedisUser(name, system).send(commands).lines().filter(line -> !line.isBlank()))
                .hasSize(commands.length)
                .allMatch(reply -> reply.startsWith("NOPERM"));
    }

    @Test
    void nobodyReachesRedisWithoutAName(ComposedSystem system) {
        String answer = system.compose()
                .runWith(
                        "PING\nGET auth:test\nAUTH default default\n",
                        "exec",
                        "-T",
                        "redis",
                        "redis-cli",
                        "--tls",
                        "--cacert",
                        "/run/secrets/ca.pem",
                        "-h",
                        "localhost");

        assertThat(answer.lines().filter(line -> !line.isBlank()))
                .hasSize(3)
                .allMatch(reply -> reply.startsWith("NOAUTH") || reply.startsWith("WRONGPASS"));
    }

    @Test
    void eachUserOfKafkaMayReadAndWriteWhatTheDesignSaysAndNothingElse(ComposedSystem system) {
        assertThat(allowed(system, "auth")).containsExactly("identity-events WRITE");
        assertThat(allowed(system, "otp"))
                .containsExactly("otp-deliveries READ WRITE", "otp-deliveries.dlq WRITE", "otp-events WRITE");
        assertThat(allowed(system, "qr")).containsExactly("qr-events WRITE");
        assertThat(allowed(system, "stats"))
                .containsExactly(
                        "dossier-events READ",
                        "dossier-events.dlq WRITE",
                        "identity-events READ",
                        "identity-events.dlq WRITE",
                        "otp-events READ",
                        "otp-events.dlq WRITE",
                        "qr-events READ",
                        "qr-events.dlq WRITE");
        assertThat(allowed(system, "one-stop-shop")).containsExactly("dossier-events WRITE");
    }

    @Test
    void kafkaTakesNobodyWithAWrongPassword(ComposedSystem system) {
        assertThatThrownBy(() -> askKafka(system, "auth", system.password("kafka.otp")))
                .hasMessageContaining("SaslAuthenticationException");
    }

    @Test
    void postgresqlTakesNobodyWithoutTls(ComposedSystem system) {
        String[] command = {
            "exec", "-T", "-e", "PGPASSWORD=" + system.password("postgresql.auth"), "postgresql", "psql", "-At"
        };

        assertThat(psql(system, command, "disable"))
                .contains("no pg_hba.conf entry")
                .contains("no encryption");
        assertThat(psql(system, command, "require").strip()).isEqualTo("1");
    }

    private static String psql(ComposedSystem system, String[] command, String mode) {
        String[] whole = Arrays.copyOf(command, command.length + 3);
        whole[command.length] = "host=localhost user=auth dbname=cuaso sslmode=" + mode;
        whole[command.length + 1] = "-c";
        whole[command.length + 2] = "SELECT 1";
        try {
            return system.compose().run(whole);
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static List<String> allowed(ComposedSystem system, String user) {
        return askKafka(system, user, system.password("kafka." + user))
                .lines()
                .filter(line -> line.startsWith("allowed "))
                .map(line -> line.substring("allowed ".length()))
                .toList();
    }

    /** Has {@link KafkaQuestion} run where Kafka can be reached. */
    private static String askKafka(ComposedSystem system, String user, String password) {
        return system.runBesideKafka(KafkaQuestion.class, user, password);
    }
}
