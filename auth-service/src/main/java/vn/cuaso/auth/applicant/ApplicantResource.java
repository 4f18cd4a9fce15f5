package vn.cuaso.auth.applicant;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import vn.cuaso.auth.audit.AuditFilter;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.InternalCaller;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.page.RetryAfter;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.provider.token.ServiceScope;

/**
 * Tells one-stop-shop systems the {@code applicant} of dossier events, on the internal port alone; {@code docs/accounts.md}
 * describes it. Whose name was asked for stands in the audit log, by the account's id, or by a keyed fingerprint
 * of the number where there is no account.
 */
@Path("/internal/applicants")
@RequiresScope(ServiceScope.APPLICANTS_READ)
@Audited
public class ApplicantResource {

    private final ApplicantService applicants;
    private final Clock clock;

    ApplicantResource(ApplicantService applicants, Clock clock) {
        this.applicants = applicants;
        this.clock = clock;
    }

    /** In the body and not in the address, which logs and audits keep. */
    record Question(String citizenId) {}

    record Answer(String applicant) {}

    record Problem(String type, String title, int status) {}

    @POST
    public Uni<Response> find(Question question, @Context ContainerRequestContext request) {
        return applicants
                .find(InternalCaller.of(request), Objects.requireNonNullElse(question.citizenId(), ""))
                .map(outcome -> response(outcome, request));
    }

    private Response response(ApplicantOutcome outcome, ContainerRequestContext request) {
        return switch (outcome) {
            case ApplicantOutcome.Known known -> {
                AuditFilter.concerns(request, known.account());
                yield Response.ok(new Answer(known.subject())).build();
            }
            case ApplicantOutcome.Unknown(Fingerprint number) -> {
                AuditFilter.concerns(request, number);
                yield problem(404, "unknown", "Nobody with this ID number has an account");
            }
            case ApplicantOutcome.Limited(Instant retryAt) -> limited(retryAt);
            case ApplicantOutcome.NoIdNumber() -> problem(422, "refused", "An ID number has 12 digits");
        };
    }

    private Response limited(Instant retryAt) {
        long seconds = RetryAfter.seconds(Duration.between(clock.instant(), retryAt));
        return Response.fromResponse(problem(429, "limited", "This client has asked for enough applicants for now"))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response problem(int status, String kind, String title) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("/problems/applicants/" + kind, title, status))
                .build();
    }
}
