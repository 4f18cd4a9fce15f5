package vn.cuaso.qr.judge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.cuaso.qr.QrConfig;
import vn.cuaso.qr.judge.PairingsApi.ApprovalQuestion;
import vn.cuaso.qr.judge.PairingsApi.ClaimQuestion;
import vn.cuaso.qr.session.SessionId;

/** Asks auth-service over HTTP. Nothing is retried here: the citizen has the phone in the hand and decides. */
@ApplicationScoped
class AuthServiceJudge implements Judge {

    private final PairingsApi api;
    private final Duration timeout;

    AuthServiceJudge(@RestClient PairingsApi api, QrConfig config) {
        this.api = api;
        this.timeout = config.auth().timeout();
    }

    @Override
    public Uni<Eligibility> claim(SessionId session, String device, String clientIp) {
        return bounded(
                Uni.createFrom().deferred(() -> api.claim(session.value(), new ClaimQuestion(device, clientIp))));
    }

    @Override
    public Uni<Verdict> check(SessionId session, String device, String approval) {
        return bounded(
                Uni.createFrom().deferred(() -> api.check(session.value(), new ApprovalQuestion(device, approval))));
    }

    private <T> Uni<T> bounded(Uni<T> call) {
        return call.ifNoItem().after(timeout).fail().onFailure().transform(JudgeUnavailableException::new);
    }
}
