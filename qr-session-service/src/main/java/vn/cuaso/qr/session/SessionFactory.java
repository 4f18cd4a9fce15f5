package vn.cuaso.qr.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.CodeToken;

/** Makes sessions that no store knows yet. */
@ApplicationScoped
public class SessionFactory {

    private final CodeKeys codes;
    private final SessionConfig config;
    private final Origins origins;
    private final SecureRandom random;

    public SessionFactory(CodeKeys codes, SessionConfig config, Origins origins, SecureRandom random) {
        this.codes = codes;
        this.config = config;
        this.origins = origins;
        this.random = random;
    }

    /**
     * A session with a new handle, its codes' key being the present one.
     *
     * @throws BadRequestException if the request's parts do not fit one another
     */
    QrSession.Created make(CreateRequest request, Instant now) {
        var cross = request.kind() == Kind.CROSS_DEVICE;
        if (cross != (request.streamHash() != null) || cross == (request.returnTo() != null)) {
            throw new BadRequestException(
                    "streamHash belongs to a cross-device session, returnTo to a same-device one");
        }
        if (request.returnTo() != null && !isOnIdentityOrigin(request.returnTo())) {
            throw new BadRequestException("returnTo is not an address on the identity origin");
        }
        if (!request.flowEndsAt().isAfter(now)) {
            throw new BadRequestException("flowEndsAt is over");
        }
        if (!isBase64(request.context())) {
            throw new BadRequestException("context is not base64url");
        }
        var id = new SessionId(request.session());
        var terms = new Terms(
                id,
                Handle.random(random, id),
                codes.current(),
                request.kind(),
                request.client(),
                request.context(),
                Optional.ofNullable(request.streamHash()),
                Optional.ofNullable(request.returnTo()),
                request.flowEndsAt());
        return QrSession.Created.of(terms, now, config.createdLife());
    }

    /** The address that opens the app on the browser's own device, for a same-device session (QR-11). */
    Optional<URI> link(Terms terms) {
        return switch (terms.kind()) {
            case CROSS_DEVICE -> Optional.empty();
            case SAME_DEVICE -> {
                var token = codes.make(terms.kid(), terms.handle(), CodeToken.LINK);
                yield Optional.of(URI.create(origins.app() + "/app/open#" + token.text()));
            }
        };
    }

    private boolean isOnIdentityOrigin(URI address) {
        return address.toString().startsWith(origins.identity() + "/") && address.getFragment() == null;
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getUrlDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
