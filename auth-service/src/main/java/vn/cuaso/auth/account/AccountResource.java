package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.otp.OneTimeCodesUnavailableException;
import vn.cuaso.auth.password.PasswordsBusyException;
import vn.cuaso.auth.provider.token.ServiceScope;

/** The admin API of accounts, on the internal port alone; {@code docs/accounts.md} describes it. */
@Path("/internal/accounts")
@RequiresScope(ServiceScope.ACCOUNTS_PROVISION)
@Audited
public class AccountResource {

    private final AccountProvisioning provisioning;
    private final CodeUnlocking codes;

    AccountResource(AccountProvisioning provisioning, CodeUnlocking codes) {
        this.provisioning = provisioning;
        this.codes = codes;
    }

    @POST
    public Uni<Response> create(AccountForm form) {
        return provisioning.create(form).map(AccountResource::response);
    }

    @PUT
    @Path("/{id}")
    public Uni<Response> update(@PathParam("id") UUID id, AccountForm form) {
        return provisioning.update(new AccountId(id), form).map(AccountResource::response);
    }

    @POST
    @Path("/{id}/lock")
    public Uni<Response> lock(@PathParam("id") UUID id) {
        return changeStatus(id, AccountStatus.LOCKED);
    }

    @POST
    @Path("/{id}/unlock")
    public Uni<Response> unlock(@PathParam("id") UUID id) {
        return changeStatus(id, AccountStatus.ACTIVE);
    }

    @POST
    @Path("/{id}/close")
    public Uni<Response> close(@PathParam("id") UUID id) {
        return changeStatus(id, AccountStatus.CLOSED);
    }

    @DELETE
    @Path("/{id}")
    public Uni<Response> erase(@PathParam("id") UUID id) {
        return provisioning.erase(new AccountId(id)).map(AccountResource::response);
    }

    /** Ends the lock that too many wrong one-time codes led to; the account's own lock is another matter. */
    @POST
    @Path("/{id}/unlock-codes")
    public Uni<Response> unlockCodes(@PathParam("id") UUID id) {
        return codes.unlock(new AccountId(id)).map(AccountResource::response);
    }

    @ServerExceptionMapper
    Response codesAway(OneTimeCodesUnavailableException away) {
        return AccountAnswer.problem(503, "codes-away", "otp-service does not answer", List.of());
    }

    @ServerExceptionMapper
    Response sessionsNotEnded(SessionsNotEndedException away) {
        return AccountAnswer.problem(
                503, "sessions-away", "It is done, but not all sessions are ended; send it again", List.of());
    }

    @ServerExceptionMapper
    Response busy(PasswordsBusyException busy) {
        return AccountAnswer.problem(503, "busy", busy.getMessage(), List.of());
    }

    private Uni<Response> changeStatus(UUID id, AccountStatus status) {
        return provisioning.changeStatus(new AccountId(id), status).map(AccountResource::response);
    }

    private static Response response(ProvisioningOutcome outcome) {
        return switch (outcome) {
            case ProvisioningOutcome.Created(AccountId id) ->
                Response.created(URI.create("/internal/accounts/" + id))
                        .entity(new AccountAnswer(id))
                        .build();
            case ProvisioningOutcome.Changed(AccountId id) ->
                Response.ok(new AccountAnswer(id)).build();
            case ProvisioningOutcome.Taken(AccountId id) ->
                AccountAnswer.problem(409, "taken", "The ID number belongs to account " + id, List.of());
            case ProvisioningOutcome.Refused(List<AccountProblem> problems) ->
                AccountAnswer.problem(422, "refused", "The account is not acceptable", problems);
            case ProvisioningOutcome.NotFound() ->
                AccountAnswer.problem(404, "unknown", "There is no such account", List.of());
            case ProvisioningOutcome.Closed() ->
                AccountAnswer.problem(409, "closed", "A closed account stays closed", List.of());
            case ProvisioningOutcome.Erased() -> Response.noContent().build();
            case ProvisioningOutcome.NotClosed() ->
                AccountAnswer.problem(409, "open", "Only a closed account can be erased", List.of());
            case ProvisioningOutcome.Conflict() ->
                AccountAnswer.problem(409, "conflict", "Somebody else wrote at the same time; try again", List.of());
        };
    }
}
