package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.PasscodeCheck;
import vn.cuaso.auth.device.PasscodeService;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.key.TokenSigner;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.TokenConfig;

/** A token for the right passcode, on the device that it was chosen for ({@code docs/qr-pairing.md}, rule QR-6). */
@ApplicationScoped
class DevicePasscodeHandler implements GrantHandler {

    private static final String SCOPE = "pairing device";
    private static final String PAIRING_SERVICE = "qr-session-service";

    private final PasscodeService passcodes;
    private final TokenSigner signer;
    private final SubjectIdentifiers subjects;
    private final TokenConfig config;
    private final String issuer;
    private final Clock clock;

    DevicePasscodeHandler(
            PasscodeService passcodes,
            TokenSigner signer,
            SubjectIdentifiers subjects,
            TokenConfig config,
            Origins origins,
            Clock clock) {
        this.passcodes = passcodes;
        this.signer = signer;
        this.subjects = subjects;
        this.config = config;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    @Override
    public GrantType type() {
        return Client.DEVICE_PASSCODE;
    }

    @Override
    public Uni<TokenOutcome> issue(Client client, TokenRequest request, Optional<ProvenKey> key) {
        DevicePasscodeGrant grant = (DevicePasscodeGrant) request.getAuthorizationGrant();
        // The registry lets no client have this grant without DPoP.
        ProvenKey proven = key.orElseThrow();
        DeviceId device = new DeviceId(proven.thumbprint());
        return passcodes.check(device, grant.passcode()).chain(check -> switch (check) {
            case PasscodeCheck.Right(AccountId account, Instant at) -> token(client, account, proven, at);
            case PasscodeCheck.Wrong(int attemptsLeft) ->
                refused("passcode_wrong", device, Map.of("attempts_left", attemptsLeft));
            case PasscodeCheck.Locked() -> refused("passcode_locked", device, Map.of());
            case PasscodeCheck.Replaced(Instant at) ->
                refused("device_replaced", device, Map.of("replaced_at", at.toString()));
            case PasscodeCheck.UnknownDevice() -> refused("device_unknown", device, Map.of());
            case PasscodeCheck.AccountLocked() -> refused("account_locked", device, Map.of());
            case PasscodeCheck.Busy() ->
                outcome(new TokenOutcome.Refused(
                        OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(503), "too many wait for a check"));
        });
    }

    private Uni<TokenOutcome> token(Client client, AccountId account, ProvenKey key, Instant checkedAt) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subjects.subject(account, client.sector()));
        claims.put("aud", List.of(issuer, PAIRING_SERVICE));
        claims.put("client_id", client.id());
        claims.put("scope", SCOPE);
        claims.put("cnf", Map.of("jkt", key.thumbprint()));
        claims.put("auth_time", checkedAt.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(config.access()).getEpochSecond());
        return signer.sign(TokenType.ACCESS, claims).map(this::issued);
    }

    private TokenOutcome issued(String value) {
        DPoPAccessToken token = new DPoPAccessToken(value, config.access().toSeconds(), Scope.parse(SCOPE));
        return new TokenOutcome.Issued(new AccessTokenResponse(new Tokens(token, null)));
    }

    private static Uni<TokenOutcome> refused(String description, DeviceId device, Map<String, Object> more) {
        return outcome(new TokenOutcome.Refused(
                OAuth2Error.INVALID_GRANT.setDescription(description),
                "%s: device %s".formatted(description, device),
                more));
    }

    private static Uni<TokenOutcome> outcome(TokenOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
