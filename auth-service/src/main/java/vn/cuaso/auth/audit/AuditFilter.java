package vn.cuaso.auth.audit;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.internal.InternalCaller;
import vn.cuaso.auth.protection.Fingerprint;

/** Writes down each call of an {@link Audited} resource. A call that cannot be written down has no effect. */
public class AuditFilter {

    /** Once it is known who calls. */
    private static final int AFTER_AUTHORIZATION = Priorities.USER + 100;

    private static final String PROPERTY = AuditEntry.class.getName();
    private static final String CONCERNED = PROPERTY + ".concerned";

    private final AuditStore store;
    private final Clock clock;

    AuditFilter(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Says whose data a call gave out, where its path does not. */
    public static void concerns(ContainerRequestContext request, AccountId account) {
        request.setProperty(CONCERNED, "account " + account);
    }

    /** Says which ID number was asked about, in vain. */
    public static void concerns(ContainerRequestContext request, Fingerprint number) {
        request.setProperty(CONCERNED, "number " + number.keyId() + ':' + number.value());
    }

    @Audited
    @ServerRequestFilter(priority = AFTER_AUTHORIZATION)
    Uni<Response> asked(ContainerRequestContext request) {
        String action = request.getMethod() + " " + request.getUriInfo().getPath();
        var entry = AuditEntry.asked(clock.instant(), InternalCaller.of(request), action, UUID.randomUUID());
        request.setProperty(PROPERTY, entry);
        return store.append(entry).map(_ -> null);
    }

    /** A call that was refused before it was written down has no outcome either. */
    @Audited
    @ServerResponseFilter
    Uni<Void> answered(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getProperty(PROPERTY) instanceof AuditEntry asked
                ? store.append(asked.answered(clock.instant(), response.getStatus(), concerned(request)))
                        .onFailure()
                        .recoverWithUni(fault -> unwritten(fault, request, response))
                : Uni.createFrom().voidItem();
    }

    private static Optional<String> concerned(ContainerRequestContext request) {
        return Optional.ofNullable((String) request.getProperty(CONCERNED));
    }

    /**
     * The effect is there and its asking is written down; the missing outcome tells that nobody knows more. Whose data an answer
     * holds would stand only in the outcome: that answer is withheld.
     */
    private static Uni<Void> unwritten(
            Throwable fault, ContainerRequestContext request, ContainerResponseContext response) {
        Log.warn("The outcome of an administrator's call could not be written down", fault);
        if (concerned(request).isPresent()) {
            response.setStatus(Response.Status.SERVICE_UNAVAILABLE.getStatusCode());
            response.setEntity(null);
        }
        return Uni.createFrom().voidItem();
    }
}
