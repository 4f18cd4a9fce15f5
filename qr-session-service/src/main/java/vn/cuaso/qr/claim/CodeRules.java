package vn.cuaso.qr.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.keys.CodeToken;
import vn.cuaso.qr.session.Kind;

/** Which codes claim a session, by where the app has them from and by their age (QR-1). Pure. */
@ApplicationScoped
public class CodeRules {

    private final Deployment deployment;
    private final ClaimConfig config;

    public CodeRules(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            ClaimConfig config) {
        this.deployment = deployment;
        this.config = config;
    }

    /** Why a code from here claims nothing, before anybody looks at it. */
    Optional<ClaimOutcome> refusal(Source source) {
        return switch (source) {
            case CAMERA, LINK -> Optional.empty();
            case PICTURE, PASTED ->
                switch (deployment) {
                    case LOCAL -> Optional.empty();
                    case PRODUCTION -> Optional.of(new ClaimOutcome.CameraOnly());
                };
        };
    }

    /** Why a code that is ours does not claim a session of this kind. */
    Optional<ClaimOutcome> refusal(Source source, Kind kind, CodeToken token, Instant now) {
        return switch (kind) {
            case CROSS_DEVICE ->
                switch (source) {
                    case LINK -> Optional.of(new ClaimOutcome.CameraOnly());
                    case CAMERA -> refusal(token, config.codeAge(), now);
                    case PICTURE, PASTED -> refusal(token, config.heldCodeAge(), now);
                };
            // A link that was turned into a picture comes from somewhere else than this device (QR-11).
            case SAME_DEVICE ->
                switch (source) {
                    case LINK -> token.second() == CodeToken.LINK ? Optional.empty() : unknown();
                    case CAMERA, PICTURE, PASTED -> unknown();
                };
        };
    }

    private Optional<ClaimOutcome> refusal(CodeToken token, Duration allowed, Instant now) {
        if (token.second() == CodeToken.LINK) {
            return unknown();
        }
        var age = Duration.between(Instant.ofEpochSecond(token.second()), now);
        if (age.compareTo(config.clockDifference().negated()) < 0) {
            return unknown();
        }
        return age.compareTo(allowed) > 0 ? Optional.of(new ClaimOutcome.CodeExpired()) : Optional.empty();
    }

    private static Optional<ClaimOutcome> unknown() {
        return Optional.of(new ClaimOutcome.UnknownCode());
    }
}
