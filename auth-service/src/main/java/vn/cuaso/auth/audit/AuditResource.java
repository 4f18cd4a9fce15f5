package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** The head of the audit log, for who keeps it elsewhere; on the internal port alone. */
@Path("/internal/audit/head")
@RequiresScope(ServiceScope.AUDIT_READ)
@Audited
public class AuditResource {

    private static final int NO_CONTENT = 204;

    private final AuditStore store;

    AuditResource(AuditStore store) {
        this.store = store;
    }

    /** 204 while nothing was sealed yet. */
    @GET
    public Uni<Response> head() {
        return store.last()
                .map(last -> last.map(batch -> Response.ok(Answer.of(batch)))
                        .orElseGet(() -> Response.status(NO_CONTENT))
                        .build());
    }

    /**
     * @param head as {@code check-audit} takes it
     */
    public record Answer(String head, Instant sealedAt) {

        static Answer of(AuditBatch batch) {
            return new Answer(batch.head().toString(), batch.sealedAt());
        }
    }
}
