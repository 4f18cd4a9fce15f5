package vn.cuaso.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.Fingerprint;

class AuditFilterTest {

    /** What was set on the request and on the response, by the name of what was set. */
    private final Map<String, Object> set = new HashMap<>();

    private final ContainerRequestContext request = standIn(ContainerRequestContext.class);
    private final ContainerResponseContext response = standIn(ContainerResponseContext.class);
    private final AuditFilter filter = new AuditFilter(new AwayAuditStore(), Clock.systemUTC());

    @Test
    @DisplayName("DATA-2: data whose owner could not be written down are not given out")
    void answerOfAnUnwrittenDisclosureIsWithheld() {
        AuditFilter.concerns(request, new AccountId(UUID.randomUUID()));

        answer();

        assertThat(set).containsEntry("setStatus", 503).containsEntry("setEntity", null);
    }

    @Test
    @DisplayName("DATA-2: whether somebody has an account is not told where the question could not be written down")
    void answerThatNobodyIsKnownIsWithheld() {
        AuditFilter.concerns(request, new Fingerprint("one", "aGFzaA"));

        answer();

        assertThat(set).containsEntry("setStatus", 503).containsEntry("setEntity", null);
    }

    @Test
    void answerStaysWhereItsAskingSaysAll() {
        answer();

        assertThat(set).doesNotContainKeys("setStatus", "setEntity");
    }

    private void answer() {
        AuditEntry asked =
                AuditEntry.asked(Instant.EPOCH, "one-stop-shop", "POST /internal/applicants", new UUID(1, 2));
        request.setProperty(AuditEntry.class.getName(), asked);
        filter.answered(request, response).await().indefinitely();
    }

    /** Keeps what it is told: a property under its name, all else under the method's. */
    private <T> T standIn(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> switch (method.getName()) {
                    case "getStatus" -> 200;
                    case "getProperty" -> set.get((String) arguments[0]);
                    case "setProperty" -> set.put((String) arguments[0], arguments[1]);
                    case String other -> set.put(other, arguments[0]);
                }));
    }

    private static final class AwayAuditStore implements AuditStore {

        @Override
        public Uni<Void> append(AuditEntry entry) {
            return Uni.createFrom().failure(new IllegalStateException("PostgreSQL is away"));
        }

        @Override
        public Uni<Optional<AuditBatch>> seal(Instant now, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<AuditBatch>> last() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<AuditBatch>> batches(long first, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<AuditRecord>> entries(long batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Long> openSince(Instant then) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> addCheck(Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<Instant>> lastCheck() {
            throw new UnsupportedOperationException();
        }
    }
}
