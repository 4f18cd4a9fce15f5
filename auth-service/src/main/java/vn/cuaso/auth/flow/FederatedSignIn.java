package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.PhoneNumber;
import vn.cuaso.auth.flow.SignInFlow.Credentials;

/** Goes on with flows whose citizen has signed in at another provider. */
@ApplicationScoped
public class FederatedSignIn {

    private final FlowStore flows;
    private final SignInCompletion completion;
    private final CompletionResponses completions;
    private final CodeSending sending;
    private final SendingResponses responses;
    private final FlowDoor door;
    private final Visit visit;

    FederatedSignIn(
            FlowStore flows,
            SignInCompletion completion,
            CompletionResponses completions,
            CodeSending sending,
            SendingResponses responses,
            FlowDoor door,
            Visit visit) {
        this.flows = flows;
        this.completion = completion;
        this.completions = completions;
        this.sending = sending;
        this.responses = responses;
        this.door = door;
        this.visit = visit;
    }

    /** Signs in the account that the identity is linked to. */
    public Uni<Response> complete(StoredFlow<Credentials> stored, AccountId account, UpstreamSignIn upstream) {
        return completion
                .complete(stored, stored.flow().federated(account, upstream), visit.visitor(stored.context()))
                .chain(outcome -> completions.respond(stored.context(), outcome));
    }

    /** Sends a code to the phone of the account that the identity is to be linked to. */
    public Uni<Response> confirm(
            StoredFlow<Credentials> stored, AccountId account, PhoneNumber phone, UpstreamSignIn upstream) {
        return flows.replace(stored, stored.flow().recognized(account, phone.masked(), upstream))
                .chain(kept -> kept.map(recognized -> sending.send(recognized, visit.visitor(stored.context()))
                                .chain(outcome -> responses.afterPassword(stored.context(), outcome)))
                        .orElseGet(() -> door.currentPage(stored.context())));
    }
}
