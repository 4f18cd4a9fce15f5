package vn.cuaso.auth.client.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.auth.client.ClientSecret;

@QuarkusTest
class ImportClientsCommandQuarkusTest {

    private static final String FILE = """
            clients:
              {id}:
                client_name: Cửa hàng
                client_name#en: Shop
                token_endpoint_auth_method: client_secret_post
                grant_types: [authorization_code, refresh_token]
                scope: openid profile
                redirect_uris:
                  - https://shop.example/callback
            """;

    @Inject
    ImportClientsCommand command;

    @Inject
    PostgresClientStore store;

    @Inject
    Pool database;

    @TempDir
    Path folder;

    private final String id = "imported-" + UUID.randomUUID();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void clientGoesInWithASecretThatIsShownOnce() throws IOException {
        String file = file(FILE);
        assertThat(run(file, "--dry-run")).isZero();
        assertThat(text()).contains("Dry run, nothing was written: 1 created, 0 replaced.");
        assertThat(find()).isEmpty();

        assertThat(run(file)).isZero();

        Matcher secret =
                Pattern.compile("Client " + id + " has the secret (\\S{43}),").matcher(text());
        assertThat(secret.find()).isTrue();
        assertThat(secrets()).containsExactly(new ClientSecret(ClientSecret.hash(secret.group(1)), Optional.empty()));
        assertThat(secret.find()).isFalse();
    }

    @Test
    @DisplayName("DATA-2: an import of clients stands in the audit log with what it did")
    void importIsAudited() throws IOException {
        List<String> before = audited();

        run(file(FILE));

        assertThat(audited().subList(before.size(), before.size() + 2))
                .containsExactly("asked", "1 created, 0 replaced");
    }

    private List<String> audited() {
        var rows = database.query(
                        "select outcome from audit_entry where actor = 'command:import-clients' order by arrival")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("outcome"))
                .toList();
    }

    @Test
    void clientThatComesAgainKeepsItsSecret() throws IOException {
        run(file(FILE));
        List<ClientSecret> before = secrets();

        assertThat(run(file(FILE.replace("Cửa hàng", "Hiệu sách")))).isZero();

        assertThat(text()).contains("Imported: 0 created, 1 replaced.");
        assertThat(secrets()).isEqualTo(before);
        assertThat(find().orElseThrow().settings().get("client_name").textValue())
                .isEqualTo("Hiệu sách");
    }

    @Test
    void hashOfASecretMayBeGivenInItsPlace() throws IOException {
        String hash = ClientSecret.hash("of the old provider");

        assertThat(run(file(FILE + "    client_secret_hashes: [" + hash + "]\n")))
                .isZero();

        assertThat(text()).doesNotContain("has the secret");
        assertThat(secrets()).containsExactly(new ClientSecret(hash, Optional.empty()));
        assertThat(find().orElseThrow().settings().has("client_secret_hashes")).isFalse();
    }

    @Test
    void everyRefusedClientIsNamedAndNothingGoesIn() throws IOException {
        String bad = """
              bad/id:
                client_name: X
                client_secret: hidden
                token_endpoint_auth_method: none
                grant_types: [password]
                scope: openid
              portal:
                client_name: Cổng
            """;

        assertThat(run(file(FILE + bad))).isEqualTo(1);

        assertThat(text())
                .contains("Client bad/id: client_id is not of")
                .contains("Client bad/id: client_secret is no setting of a client")
                .contains("Client bad/id: grant_types holds one that is not of")
                .contains("Client portal: client_id is one of the configuration")
                .contains("4 problems. Nothing was imported.")
                .doesNotContain("hidden");
        assertThat(find()).isEmpty();
    }

    @Test
    void unusableFilesAndArgumentsAreExplained() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "a: Lê".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "--force")).isEqualTo(2);
        assertThat(text()).contains("Usage: import-clients FILE [--dry-run]");
        assertThat(run(folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(text()).contains("none.yaml does not exist");
        assertThat(run(latin.toString())).isEqualTo(2);
        assertThat(text()).contains("is not UTF-8");
        assertThat(run(file("clients: [a"))).isEqualTo(2);
        assertThat(text()).contains("line 1");
        assertThat(run(file(""))).isEqualTo(2);
        assertThat(run(file("clients:\n  a: 1\n"))).isEqualTo(2);
        assertThat(text()).contains("client a has no settings");
        assertThat(run(file(FILE + FILE.substring(FILE.indexOf('\n') + 1)))).isEqualTo(2);
        assertThat(text()).contains("Duplicate field");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("clients.yaml"), text.replace("{id}", id))
                .toString();
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(output, true, UTF_8));
    }

    private String text() {
        return output.toString(UTF_8);
    }

    private List<ClientSecret> secrets() {
        return find().orElseThrow().secrets();
    }

    private Optional<RegisteredClient> find() {
        return store.find(id).await().atMost(Duration.ofSeconds(10));
    }
}
