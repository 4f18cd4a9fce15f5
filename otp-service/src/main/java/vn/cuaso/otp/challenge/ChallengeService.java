package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.cuaso.otp.challenge.ChallengeStore.Resend;
import vn.cuaso.otp.keys.Fingerprints;
import vn.cuaso.otp.keys.Seal;
import vn.cuaso.otp.limit.Admission;
import vn.cuaso.otp.limit.SendLimits;
import vn.cuaso.otp.limit.Sender;
import vn.cuaso.otp.lock.AccountName;
import vn.cuaso.otp.lock.FailureStore;
import vn.cuaso.otp.outbox.OutboxBacklog;
import vn.cuaso.otp.phone.PhonePolicy;

/** Makes challenges, sends them again and ends them. Checking codes is the work of {@link VerificationService}. */
@ApplicationScoped
public class ChallengeService {

    private final ChallengeStore store;
    private final ChallengeFactory factory;
    private final FailureStore failures;
    private final OutboxBacklog backlog;
    private final SendLimits limits;
    private final PhonePolicy phones;
    private final Fingerprints fingerprints;
    private final Seal seal;
    private final ChallengeConfig config;
    private final Clock clock;

    public ChallengeService(
            ChallengeStore store,
            ChallengeFactory factory,
            FailureStore failures,
            OutboxBacklog backlog,
            SendLimits limits,
            PhonePolicy phones,
            Fingerprints fingerprints,
            Seal seal,
            ChallengeConfig config,
            Clock clock) {
        this.store = store;
        this.factory = factory;
        this.failures = failures;
        this.backlog = backlog;
        this.limits = limits;
        this.phones = phones;
        this.fingerprints = fingerprints;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a challenge and requests its delivery, if phone, account and limits allow it.
     *
     * @return fails with {@link vn.cuaso.otp.outbox.OutboxFullException}, and takes nothing from the limits, when too many
     *     deliveries wait for Kafka already
     */
    public Uni<CreateOutcome> create(NewChallenge request) {
        if (!phones.serves(request.phone())) {
            return Uni.createFrom().item(new CreateOutcome.UnsupportedPhone());
        }
        var names = AccountName.all(fingerprints, request.account());
        return backlog.admit()
                .chain(() -> failures.lockedUntil(names, clock.instant()))
                .chain(locked -> locked.isPresent()
                        ? Uni.createFrom().item(new CreateOutcome.Locked(locked.get()))
                        : admit(request, names.getFirst()));
    }

    private Uni<CreateOutcome> admit(NewChallenge request, AccountName account) {
        var phone = fingerprints.of("phone", request.phone().value());
        var sender = new Sender(phone, account.text(), fingerprints.of("network", request.network()));
        return limits.admit(sender).chain(admission -> switch (admission) {
            case Admission.Limited(var by, var retryAt) ->
                Uni.createFrom().item(new CreateOutcome.Limited(by, retryAt));
            case Admission.Admitted(var sendsLeft) -> keep(request, account, phone, sendsLeft);
        });
    }

    private Uni<CreateOutcome> keep(NewChallenge request, AccountName account, String phone, int sendsLeft) {
        var now = clock.instant();
        var challenge = factory.make(request, account, phone, sendsLeft, now);
        var sealedPhone = seal.seal(request.phone().value(), challenge.id().value());
        return store.create(challenge, sealedPhone, now).map(kept -> new CreateOutcome.Created(view(challenge)));
    }

    /** How the challenge stands; asking changes and sends nothing (OTP-5). */
    public Uni<FindOutcome> find(ChallengeId id, String transaction) {
        return store.find(id)
                .map(found -> found.filter(challenge -> isLiveFor(challenge, transaction))
                        .<FindOutcome>map(challenge -> new FindOutcome.Live(view(challenge)))
                        .orElseGet(FindOutcome.Gone::new));
    }

    /** Requests another delivery of the same code. Nothing is taken from the limits before the pause is over. Fails as making does. */
    public Uni<ResendOutcome> resend(ChallengeId id, Binding binding, String network) {
        return store.find(id)
                .chain(found -> found.filter(challenge -> isLiveFor(challenge, binding))
                        .map(challenge -> resend(challenge, network))
                        .orElseGet(() -> Uni.createFrom().item(new ResendOutcome.Gone())));
    }

    private Uni<ResendOutcome> resend(Challenge challenge, String network) {
        if (clock.instant().isBefore(challenge.resendAt())) {
            return Uni.createFrom().item(new ResendOutcome.TooSoon(challenge.resendAt()));
        }
        var sender = new Sender(challenge.phone(), challenge.account(), fingerprints.of("network", network));
        return backlog.admit().chain(() -> limits.admit(sender)).chain(admission -> switch (admission) {
            case Admission.Limited(var by, var retryAt) ->
                Uni.createFrom().item(new ResendOutcome.Limited(by, retryAt));
            case Admission.Admitted(var sendsLeft) -> request(challenge, sendsLeft);
        });
    }

    private Uni<ResendOutcome> request(Challenge challenge, int sendsLeft) {
        var now = clock.instant();
        return store.resend(challenge.id(), challenge.binding(), now.plus(config.resendPause()), sendsLeft, now)
                .map(resend -> switch (resend) {
                    case Resend.Resent(var resent) -> new ResendOutcome.Resent(view(resent));
                    // Another request was faster; its delivery is this one's too.
                    case Resend.TooSoon(var resendAt) -> new ResendOutcome.TooSoon(resendAt);
                    case Resend.Gone gone -> new ResendOutcome.Gone();
                });
    }

    /** Ends the challenge, if it is alive and of this transaction. */
    public Uni<Void> cancel(ChallengeId id, String transaction) {
        return store.cancel(id, transaction).replaceWithVoid();
    }

    private boolean isLiveFor(Challenge challenge, String transaction) {
        return challenge.binding().transaction().equals(transaction) && challenge.isLive(clock.instant());
    }

    private boolean isLiveFor(Challenge challenge, Binding binding) {
        return challenge.binding().equals(binding) && challenge.isLive(clock.instant());
    }

    private ChallengeView view(Challenge challenge) {
        return ChallengeView.of(challenge, config.attempts());
    }
}
