package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.logout.IdTokenHint.Hint;
import vn.cuaso.auth.provider.logout.IdTokenHint.HintReading;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;

/** Has SSO sessions and their grants ended, when it is clear that the citizen wants it. */
@ApplicationScoped
class SignOutService {

    private final IdTokenHint hints;
    private final ClientRegistry clients;
    private final SsoSessions sessions;
    private final SubjectIdentifiers subjects;
    private final SignOuts signOuts;

    SignOutService(
            IdTokenHint hints,
            ClientRegistry clients,
            SsoSessions sessions,
            SubjectIdentifiers subjects,
            SignOuts signOuts) {
        this.hints = hints;
        this.clients = clients;
        this.sessions = sessions;
        this.subjects = subjects;
        this.signOuts = signOuts;
    }

    Uni<SignOutOutcome> signOut(SignOutRequest request, Optional<String> sessionSecret) {
        return hints.read(request).chain(reading -> {
            if (reading instanceof HintReading.Bad) {
                // The citizen is asked, and stays here: who made the hint up does not choose where this leads.
                return sessions.find(sessionSecret)
                        .chain(session -> proceed(
                                new Context(request, Optional.empty(), Optional.empty(), sessionSecret, session),
                                new SignOutTarget.Allowed(Optional.empty())));
            }
            Optional<Hint> hint = reading.good();
            Optional<String> clientId = hint.map(Hint::clientId).or(request::clientId);
            if (!request.clientId().or(() -> clientId).equals(clientId)) {
                return refused(ErrorCode.INVALID_REQUEST, "client_id is not the audience of id_token_hint");
            }
            return client(clientId).chain(client -> switch (SignOutTarget.decide(request, client)) {
                case SignOutTarget.Forbidden(ErrorCode code, String detail) -> refused(code, detail);
                case SignOutTarget.Allowed allowed ->
                    sessions.find(sessionSecret)
                            .chain(session ->
                                    proceed(new Context(request, hint, client, sessionSecret, session), allowed));
            });
        });
    }

    private Uni<SignOutOutcome> proceed(Context context, SignOutTarget.Allowed allowed) {
        if (context.session().isPresent() && !context.request().confirmed() && !isWanted(context)) {
            return Uni.createFrom()
                    .item(new SignOutOutcome.ConfirmationNeeded(context.client().map(Client::id), allowed.next()));
        }
        String client = context.client().map(Client::id).orElse(SignOuts.NO_CLIENT);
        return context.hint()
                .flatMap(Hint::sessionId)
                .map(id -> signOuts.end(id, client))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> context.endable()
                        .map(secret -> signOuts.endBySecret(secret, client))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(new SignOutOutcome.SignedOut(allowed.next()));
    }

    /**
     * Any site can send a browser here. An ID token of the very citizen who is signed in shows that a client of theirs did.
     */
    private boolean isWanted(Context context) {
        return context.hint().isPresent()
                && context.client()
                        .map(client ->
                                subjects.subject(context.session().orElseThrow().account(), client.sector()))
                        .equals(context.hint().map(Hint::subject));
    }

    private Uni<Optional<Client>> client(Optional<String> clientId) {
        return clientId.map(clients::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<SignOutOutcome> refused(ErrorCode code, String detail) {
        return Uni.createFrom().item(new SignOutOutcome.Refused(code, detail));
    }

    /**
     * @param secret in the cookie that the browser sent
     * @param session the cookie's; empty when it has been idle for too long
     */
    private record Context(
            SignOutRequest request,
            Optional<Hint> hint,
            Optional<Client> client,
            Optional<String> secret,
            Optional<Authentication> session) {

        /** A client's session may outlive an idle one of ours, which therefore ends only for a citizen who has confirmed it. */
        Optional<String> endable() {
            return secret.filter(_ -> session.isPresent() || request.confirmed());
        }
    }
}
