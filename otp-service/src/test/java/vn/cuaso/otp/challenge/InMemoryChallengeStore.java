package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cuaso.events.EventData;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpEvent.ChallengeCreated;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.events.OtpEvent.Exhausted;
import vn.cuaso.events.OtpEvent.Rejected;
import vn.cuaso.events.OtpEvent.Verified;
import vn.cuaso.otp.delivery.DeliveryStore;

/** Challenges and their deliveries in this process, held to the same contract as the ones in Redis. */
public final class InMemoryChallengeStore implements ChallengeStore, DeliveryStore {

    private final Map<ChallengeId, Challenge> challenges = new HashMap<>();
    private final Map<ChallengeId, String> phones = new HashMap<>();
    private final Map<Leg, Claim> claims = new HashMap<>();
    private final List<EventData> events = new ArrayList<>();

    /** What was announced about the challenge, in order. */
    public synchronized List<EventData> events(ChallengeId id) {
        return events.stream()
                .filter(event -> event.toString().contains(id.value()))
                .toList();
    }

    @Override
    public Uni<Void> create(Challenge challenge, String sealedPhone, Instant now) {
        return step(() -> {
            var id = challenge.id();
            challenges.put(id, challenge);
            phones.put(id, sealedPhone);
            events.add(new ChallengeCreated(id.value()));
            events.add(new DeliveryRequested(id.value(), 1, challenge.language()));
            return null;
        });
    }

    @Override
    public Uni<Optional<Challenge>> find(ChallengeId id) {
        return step(() -> Optional.ofNullable(challenges.get(id)));
    }

    @Override
    public Uni<Resend> resend(ChallengeId id, Binding binding, Instant resendAt, int sendsLeft, Instant now) {
        return step(() -> {
            var challenge = challenges.get(id);
            if (challenge == null || !challenge.binding().equals(binding) || !challenge.isLive(now)) {
                return new Resend.Gone();
            }
            if (now.isBefore(challenge.resendAt())) {
                return new Resend.TooSoon(challenge.resendAt());
            }
            var resent = Changed.resent(challenge, resendAt, sendsLeft);
            challenges.put(id, resent);
            events.add(new DeliveryRequested(id.value(), resent.sends(), challenge.language()));
            return new Resend.Resent(resent);
        });
    }

    @Override
    public Uni<Attempt> countAttempt(ChallengeId id, Binding binding, int limit, Instant now) {
        return step(() -> {
            var challenge = challenges.get(id);
            if (challenge == null || !challenge.binding().equals(binding)) {
                return new Attempt.Gone();
            }
            return switch (challenge.state()) {
                case USED, CANCELLED -> new Attempt.Gone();
                case EXHAUSTED -> new Attempt.Exhausted();
                case LIVE -> {
                    if (!challenge.isLive(now)) {
                        yield new Attempt.Expired();
                    }
                    if (challenge.attempts() >= limit) {
                        yield new Attempt.Exhausted();
                    }
                    challenges.put(id, Changed.tried(challenge));
                    yield new Attempt.Counted(challenge.attempts() + 1, challenge.kid(), challenge.account());
                }
            };
        });
    }

    @Override
    public Uni<Consumption> consume(ChallengeId id, int attempt, Instant now) {
        return step(() -> {
            var challenge = challenges.get(id);
            if (challenge == null) {
                return Consumption.GONE;
            }
            return switch (challenge.state()) {
                case USED, CANCELLED -> Consumption.GONE;
                case EXHAUSTED -> Consumption.EXHAUSTED;
                case LIVE -> {
                    if (!challenge.isLive(now)) {
                        yield Consumption.EXPIRED;
                    }
                    end(challenge, ChallengeState.USED);
                    events.add(new Verified(id.value(), attempt));
                    yield Consumption.CONSUMED;
                }
            };
        });
    }

    @Override
    public Uni<Rejection> reject(ChallengeId id, int attempt, int limit, Instant now) {
        return step(() -> {
            var challenge = challenges.get(id);
            if (challenge == null) {
                return Rejection.GONE;
            }
            if (attempt < limit) {
                events.add(new Rejected(id.value(), attempt));
                return Rejection.REJECTED;
            }
            if (challenge.state() == ChallengeState.LIVE) {
                end(challenge, ChallengeState.EXHAUSTED);
            }
            events.add(new Exhausted(id.value(), attempt));
            return Rejection.EXHAUSTED;
        });
    }

    @Override
    public Uni<Cancellation> cancel(ChallengeId id, String transaction) {
        return step(() -> {
            var challenge = challenges.get(id);
            if (challenge == null
                    || challenge.state() != ChallengeState.LIVE
                    || !challenge.binding().transaction().equals(transaction)) {
                return Cancellation.GONE;
            }
            end(challenge, ChallengeState.CANCELLED);
            return Cancellation.CANCELLED;
        });
    }

    @Override
    public Uni<Optional<String>> sealedPhone(ChallengeId id) {
        return step(() -> Optional.ofNullable(phones.get(id)));
    }

    @Override
    public Uni<Claim> claim(Leg leg, Instant now) {
        return step(() -> {
            var earlier = claims.get(leg);
            if (earlier != null) {
                return earlier;
            }
            var challenge = challenges.get(leg.challenge());
            if (challenge == null || !challenge.isLive(now)) {
                return new Claim.Over();
            }
            claims.put(leg, new Claim.Undecided(now));
            return new Claim.Claimed();
        });
    }

    @Override
    public Uni<Recorded> delivered(Leg leg, Instant now) {
        var event = new Delivered(leg.challenge().value(), leg.channel(), leg.send());
        return record(leg, new Claim.Delivered(), DeliveryState.DELIVERED, true, event);
    }

    @Override
    public Uni<Recorded> failed(Leg leg, DeliveryFailure reason, boolean last, Instant now) {
        var event = new DeliveryFailed(leg.challenge().value(), leg.channel(), leg.send(), reason);
        return record(leg, new Claim.Failed(), DeliveryState.FAILED, last, event);
    }

    private Uni<Recorded> record(Leg leg, Claim result, DeliveryState state, boolean decides, EventData event) {
        return step(() -> {
            var challenge = challenges.get(leg.challenge());
            if (challenge == null) {
                return Recorded.GONE;
            }
            var earlier = claims.get(leg);
            if (earlier instanceof Claim.Delivered || earlier instanceof Claim.Failed) {
                return Recorded.KNOWN;
            }
            claims.put(leg, result);
            if (decides && leg.send() == challenge.sends()) {
                challenges.put(leg.challenge(), Changed.delivery(challenge, state));
            }
            events.add(event);
            return Recorded.RECORDED;
        });
    }

    private void end(Challenge challenge, ChallengeState state) {
        challenges.put(challenge.id(), Changed.state(challenge, state));
        phones.remove(challenge.id());
    }

    private <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return step.get();
            }
        });
    }
}
