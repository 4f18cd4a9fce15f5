package vn.cuaso.auth.device;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.DPoPTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.dpop.AccessOutcome;
import vn.cuaso.auth.dpop.AccessTokens;
import vn.cuaso.auth.dpop.PresentedToken;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** The way into the device API: a bound token of the right scope, its proof, and for an enrolled device the device itself. */
@ApplicationScoped
class DeviceDoor {

    private static final String DEVICE = "device";

    private final AccessTokens tokens;
    private final DeviceStore devices;
    private final ErrorReference references;

    DeviceDoor(AccessTokens tokens, DeviceStore devices, ErrorReference references) {
        this.tokens = tokens;
        this.devices = devices;
        this.references = references;
    }

    /** Opens to an enrolled device of an active account. */
    Uni<Response> device(PresentedToken presented, Function<ActiveDevice, Uni<Response>> resource) {
        return open(
                presented,
                DEVICE,
                (_, key) -> devices.find(new DeviceId(key.thumbprint()))
                        .chain(found -> found.filter(device -> device.accountStatus() == AccountStatus.ACTIVE)
                                .map(resource)
                                .orElseGet(() -> refuse(DPoPTokenError.INVALID_TOKEN, "the device is not enrolled"))));
    }

    /** Opens to a sign-in that was made for enrolling this key. */
    Uni<Response> enrolment(PresentedToken presented, BiFunction<String, ProvenKey, Uni<Response>> resource) {
        return open(
                presented,
                AuthorizationRequest.DEVICE_ENROLMENT,
                (token, key) -> token.text("grant")
                        .map(grant -> resource.apply(grant, key))
                        .orElseGet(() -> refuse(DPoPTokenError.INVALID_TOKEN, "the token is of no grant")));
    }

    private Uni<Response> open(
            PresentedToken presented, String scope, BiFunction<IssuedToken, ProvenKey, Uni<Response>> resource) {
        return tokens.judgeBound(presented)
                .chain(outcome -> switch (outcome) {
                    case AccessOutcome.Granted(IssuedToken token, Optional<ProvenKey> key) ->
                        token.scopes().contains(scope)
                                ? resource.apply(token, key.orElseThrow())
                                : refuse(
                                        DPoPTokenError.INSUFFICIENT_SCOPE.setScope(new Scope(scope)),
                                        "the token lacks " + scope);
                    case AccessOutcome.Refused(TokenSchemeError error, String detail) -> refuse(error, detail);
                })
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private Uni<Response> refuse(TokenSchemeError error, String detail) {
        Log.infof("[%s] Device request refused: %s", references.next(), LogText.of(detail));
        int status = error.getHTTPStatusCode() == 0 ? 401 : error.getHTTPStatusCode();
        String kind =
                error.getCode() == null ? "invalid-token" : error.getCode().replace('_', '-');
        return Uni.createFrom()
                .item(DeviceAnswer.problem(status, kind, error.getDescription(), error.toWWWAuthenticateHeader()));
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] Device request failed", references.next());
        return DeviceAnswer.problem(503, "unavailable", "Something that this needs is away; try again later");
    }
}
