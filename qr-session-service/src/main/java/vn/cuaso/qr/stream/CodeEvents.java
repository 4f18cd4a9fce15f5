package vn.cuaso.qr.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.qr.code.QrEncoder;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.session.QrSession.Created;

/** Makes the code of a session at a second (QR-1). Takes processor time: not for event loops. */
@ApplicationScoped
class CodeEvents {

    private final CodeKeys keys;
    private final String scanPage;
    private final Deployment deployment;

    CodeEvents(
            CodeKeys keys,
            Origins origins,
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.keys = keys;
        // The token stands in the fragment, which no server ever sees.
        this.scanPage = origins.app() + "/app/scan#";
        this.deployment = deployment;
    }

    String at(Instant now, Created session) {
        var terms = session.terms();
        var token = keys.make(terms.kid(), terms.handle(), now.getEpochSecond());
        var payload = scanPage + token.text();
        return StreamEvents.code(QrEncoder.encode(payload), link(payload));
    }

    private Optional<String> link(String payload) {
        return switch (deployment) {
            case LOCAL -> Optional.of(payload);
            case PRODUCTION -> Optional.empty();
        };
    }
}
