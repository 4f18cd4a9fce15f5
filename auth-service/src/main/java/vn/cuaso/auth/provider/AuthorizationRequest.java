package vn.cuaso.auth.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.pushed.PushedReference;

/**
 * An authorization request that passed every check: what a sign-in flow carries until the citizen has signed in. Goes
 * through JSON unchanged.
 *
 * @param clientName the client's display name, for pages
 * @param redirectUri registered with the client, exactly so (OP-2)
 * @param scopes what was asked for and the client may have, always with {@code openid}
 * @param codeChallenge PKCE S256 (RFC 7636 §4.2); empty only for clients exempted in their registration
 * @param maxAge how long ago the citizen may have signed in
 * @param uiLocales preferred languages, BCP 47, the most wanted first
 * @param identityProviderHint which sign-in the client's own chooser picked ({@code idp_hint})
 * @param singleSignOn whether the client takes part in single sign-on; if not, its page offers no QR code either
 * @param proofThumbprint the key that the code is bound to ({@code dpop_jkt}, RFC 9449 §10)
 * @param subjectHint the only citizen whose sign-in answers the request
 * @param loginHint whom the client thinks that it is about, for the page ({@code login_hint})
 * @param level which levels of authentication the client asks for
 * @param claims what the client asks for by name, beside the scopes
 * @param consent that the answer rests on; empty where none is needed, or as long as it is not given
 * @param pushed for a request that was pushed, and is spent with the code (OP-4)
 */
public record AuthorizationRequest(
        String clientId,
        String clientName,
        URI redirectUri,
        ResponseMode responseMode,
        SequencedSet<String> scopes,
        Optional<String> state,
        Optional<String> nonce,
        Optional<String> codeChallenge,
        Set<Prompt> prompts,
        Optional<Duration> maxAge,
        List<String> uiLocales,
        Optional<String> identityProviderHint,
        boolean singleSignOn,
        Optional<String> proofThumbprint,
        Optional<SubjectHint> subjectHint,
        Optional<String> loginHint,
        LevelRequest level,
        RequestedClaims claims,
        Optional<UUID> consent,
        Optional<PushedReference> pushed) {

    /** The scope of access in the citizen's absence (OpenID Connect Core §11). */
    public static final String OFFLINE_ACCESS = "offline_access";

    /** The scope in which a telephone is given a key of the citizen's account. */
    public static final String DEVICE_ENROLMENT = "device:enrol";

    public AuthorizationRequest {
        scopes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(scopes));
        prompts = Set.copyOf(prompts);
        uiLocales = List.copyOf(uiLocales);
        // A flow that was begun before there were these goes on without.
        level = level == null ? LevelRequest.ANY : level;
        claims = claims == null ? RequestedClaims.NONE : claims;
    }

    /** Whether a telephone is to become the citizen's. */
    public boolean enrolsDevice() {
        return scopes.contains(DEVICE_ENROLMENT);
    }

    /** Whether this citizen's sign-in is what the client asked for. */
    public boolean isAnsweredBy(AccountId account, SubjectIdentifiers subjects) {
        return subjectHint.map(hint -> hint.isAbout(account, subjects)).orElse(true);
    }

    /** The same request, to be answered by nobody but this citizen. */
    public AuthorizationRequest expecting(SubjectHint hint) {
        return new AuthorizationRequest(
                clientId,
                clientName,
                redirectUri,
                responseMode,
                scopes,
                state,
                nonce,
                codeChallenge,
                prompts,
                maxAge,
                uiLocales,
                identityProviderHint,
                singleSignOn,
                proofThumbprint,
                Optional.of(hint),
                loginHint,
                level,
                claims,
                consent,
                pushed);
    }

    /**
     * The same request, answered because the citizen agreed. Where nobody was asked, a client gets no access in the citizen's
     * absence (OpenID Connect Core §11).
     */
    public AuthorizationRequest restingOn(Optional<UUID> given) {
        SequencedSet<String> granted = new LinkedHashSet<>(scopes);
        granted.removeIf(scope -> given.isEmpty() && scope.equals(OFFLINE_ACCESS));
        return new AuthorizationRequest(
                clientId,
                clientName,
                redirectUri,
                responseMode,
                granted,
                state,
                nonce,
                codeChallenge,
                prompts,
                maxAge,
                uiLocales,
                identityProviderHint,
                singleSignOn,
                proofThumbprint,
                subjectHint,
                loginHint,
                level,
                claims,
                given,
                pushed);
    }

    /** The same request, which was pushed. */
    public AuthorizationRequest pushed(PushedReference reference) {
        return new AuthorizationRequest(
                clientId,
                clientName,
                redirectUri,
                responseMode,
                scopes,
                state,
                nonce,
                codeChallenge,
                prompts,
                maxAge,
                uiLocales,
                identityProviderHint,
                singleSignOn,
                proofThumbprint,
                subjectHint,
                loginHint,
                level,
                claims,
                consent,
                Optional.of(reference));
    }
}
