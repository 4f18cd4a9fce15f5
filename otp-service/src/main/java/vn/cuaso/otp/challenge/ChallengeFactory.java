package vn.cuaso.otp.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.lock.AccountName;

/** Makes challenges that no store knows yet. */
@ApplicationScoped
public class ChallengeFactory {

    private final CodeDerivation codes;
    private final ChallengeConfig config;
    private final SecureRandom random;

    public ChallengeFactory(CodeDerivation codes, ChallengeConfig config, SecureRandom random) {
        this.codes = codes;
        this.config = config;
        this.random = random;
    }

    /**
     * A live challenge with a new id, its code's key being the present one.
     *
     * @param phone the fingerprint of the phone
     */
    Challenge make(NewChallenge request, AccountName account, String phone, int sendsLeft, Instant now) {
        return new Challenge(
                ChallengeId.random(random),
                request.binding(),
                codes.currentKey(),
                account.text(),
                phone,
                request.language(),
                now.plus(config.life()).truncatedTo(ChronoUnit.MILLIS),
                now.plus(config.resendPause()).truncatedTo(ChronoUnit.MILLIS),
                1,
                sendsLeft,
                0,
                ChallengeState.LIVE,
                DeliveryState.PENDING);
    }
}
