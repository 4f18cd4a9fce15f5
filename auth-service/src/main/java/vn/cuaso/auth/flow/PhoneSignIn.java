package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Credentials;

/** Ends flows whose citizen has approved on a phone. */
@ApplicationScoped
public class PhoneSignIn {

    private final SignInCompletion completion;
    private final CompletionResponses responses;
    private final FlowConfig config;
    private final Visit visit;

    PhoneSignIn(SignInCompletion completion, CompletionResponses responses, FlowConfig config, Visit visit) {
        this.completion = completion;
        this.responses = responses;
        this.config = config;
        this.visit = visit;
    }

    /**
     * Signs in whoever the approval is of.
     *
     * @param account from the device registry, never from what was sent
     * @param begunAt when the pairing began that was approved
     */
    public Uni<Response> complete(StoredFlow<Credentials> stored, AccountId account, Instant begunAt) {
        Authenticated approved = stored.flow().approved(account, begunAt, config.levelTwo());
        return completion
                .complete(stored, approved, visit.visitor(stored.context()))
                .chain(outcome -> responses.respond(stored.context(), outcome));
    }

    /** Goes on where a fault, or a lost connection, kept the answer away. */
    public Uni<Response> finish(StoredFlow<Authenticated> stored) {
        return responses.finish(stored);
    }
}
