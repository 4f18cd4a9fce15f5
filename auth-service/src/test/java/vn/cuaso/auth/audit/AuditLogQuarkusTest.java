package vn.cuaso.auth.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class AuditLogQuarkusTest {

    private static final int MANY = 1_000;

    @Inject
    PostgresAuditStore store;

    @Inject
    CheckAuditCommand command;

    @Inject
    InternalAddress internal;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeEach
    void sealWhatOthersLeft() {
        await(store.seal(Instant.now(), MANY));
    }

    @Test
    @DisplayName(
            "DATA-2: an administrator's call stands in the log as asked and with its outcome, by whom, without a person")
    void callsAreWrittenDown() throws Exception {
        String path = "/internal/accounts/" + UUID.randomUUID() + "/lock";
        assertThat(operator("accounts:provision").post(path).statusCode()).isEqualTo(404);

        List<AuditEntry> entries = entriesOf("POST " + path);
        assertThat(entries).extracting(AuditEntry::outcome).containsExactly("asked", "answered 404");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("operator");
        assertThat(entries)
                .extracting(AuditEntry::call)
                .containsOnly(entries.getFirst().call());
    }

    @Test
    @DisplayName("DATA-2: every resource of the administrators' API is written down")
    void everyResourceIsWrittenDown() throws Exception {
        operator("clients:register").get("/internal/clients");
        operator("keys:rotate").get("/internal/signing-keys");
        operator("accounts:provision").get("/internal/accounts/" + new UUID(1, 2) + "/consents");
        operator("audit:read").get("/internal/audit/head");

        for (String path : List.of(
                "/internal/clients",
                "/internal/signing-keys",
                "/internal/accounts/" + new UUID(1, 2) + "/consents",
                "/internal/audit/head")) {
            assertThat(entriesOf("GET " + path)).as(path).isNotEmpty();
        }
    }

    @Test
    @DisplayName("DATA-2: a call that cannot be written down has no effect")
    void unwrittenCallHasNoEffect() throws Exception {
        String id = "unwritten-" + UUID.randomUUID();
        String form = """
                {"client_id": "%s", "client_name": "Cửa hàng", "token_endpoint_auth_method": "none", "scope": "openid",
                "grant_types": ["authorization_code"], "redirect_uris": ["https://shop.example/callback"]}""".formatted(id);
        try (Connection owner = Tables.owner()) {
            owner.createStatement().execute("revoke insert on auth.audit_entry from auth");
            try {
                assertThat(register(form)).isEqualTo(500);
            } finally {
                owner.createStatement().execute("grant insert on auth.audit_entry to auth");
            }
        }
        assertThat(operator("clients:register").get("/internal/clients/" + id).statusCode())
                .isEqualTo(404);
        assertThat(register(form)).isEqualTo(201);
    }

    private int register(String form) throws Exception {
        return operator("clients:register")
                .contentType("application/json")
                .body(form)
                .post("/internal/clients")
                .statusCode();
    }

    @Test
    @DisplayName("DATA-2: the service's role can neither change nor remove what stands in the log")
    void roleCannotRewrite() throws SQLException {
        try (Connection service = Tables.service()) {
            for (String table : List.of("audit_entry", "audit_batch", "audit_seal", "audit_check")) {
                for (String statement : List.of("delete from auth.%s", "truncate auth.%s cascade")) {
                    assertThatThrownBy(() -> service.createStatement().execute(statement.formatted(table)))
                            .hasMessageContaining("permission denied");
                }
            }
            assertThatThrownBy(() -> service.createStatement().execute("update auth.audit_entry set actor = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> service.createStatement().execute("update auth.audit_batch set size = 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(
                            () -> service.createStatement().execute("update auth.audit_check set checked_at = now()"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("DATA-2: instances that seal at the same time seal each entry once, in one chain")
    void sealingIsRacedAndGivesOneChain() {
        AuditHead before = head();
        List<UUID> calls =
                IntStream.range(0, 24).mapToObj(_ -> UUID.randomUUID()).toList();
        calls.forEach(call -> await(store.append(AuditEntry.asked(Instant.now(), "race", "POST /race", call))));

        race(8, () -> await(store.seal(Instant.now(), 5)));
        while (await(store.seal(Instant.now(), 5)).isPresent()) {
            // Until nothing is open.
        }

        List<AuditBatch> batches = await(store.batches(before.batch() + 1, MANY));
        assertThat(batches.stream()
                        .flatMap(batch -> await(store.entries(batch.number())).stream())
                        .map(place -> place.entry().call())
                        .filter(calls::contains))
                .containsExactlyElementsOf(calls);
        assertThat(check(before.toString())).isZero();
    }

    @Test
    @DisplayName("DATA-2: the checker finds an entry that the tables' owner changed, and a head that is gone")
    void checkerFindsWhatTheOwnerChanged() throws Exception {
        await(store.append(AuditEntry.asked(Instant.now(), "forger", "POST /forged", UUID.randomUUID())));
        while (await(store.seal(Instant.now(), MANY)).isPresent()) {
            // Until nothing is open.
        }
        String head =
                operator("audit:read").get("/internal/audit/head").jsonPath().getString("head");
        assertThat(check(head)).isZero();

        try (Connection owner = Tables.owner()) {
            owner.createStatement().execute("update auth.audit_entry set actor = 'innocent' where actor = 'forger'");
            try {
                assertThat(check()).isEqualTo(1);
                assertThat(text()).contains("was tampered with at batch", "changed");
            } finally {
                owner.createStatement()
                        .execute("update auth.audit_entry set actor = 'forger' where actor = 'innocent'");
            }
        }
        assertThat(check()).isZero();
        assertThat(check("1:" + "f".repeat(64))).isEqualTo(1);
        assertThat(check("nonsense")).isEqualTo(2);
    }

    private List<AuditEntry> entriesOf(String action) {
        while (await(store.seal(Instant.now(), MANY)).isPresent()) {
            // Until nothing is open.
        }
        return await(store.batches(1, MANY)).stream()
                .flatMap(batch -> await(store.entries(batch.number())).stream())
                .map(AuditRecord::entry)
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private AuditHead head() {
        return await(store.last()).map(AuditBatch::head).orElse(new AuditHead(0, AuditBatch.BEGINNING));
    }

    private int check(String... arguments) {
        output.reset();
        return command.run(List.of(arguments), new PrintStream(output, true, UTF_8));
    }

    private String text() {
        return output.toString(UTF_8);
    }

    private RequestSpecification operator(String scope) throws Exception {
        return given().port(internal.port()).auth().oauth2(token(scope));
    }

    private static String token(String scope) throws Exception {
        return RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope(scope))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }

    private static <T> T await(Uni<T> answer) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> answer);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }
}
