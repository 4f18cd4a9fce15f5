package vn.cuaso.otp.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.otp.OtpConfig;
import vn.cuaso.otp.channel.HttpGatewaysConfig;
import vn.cuaso.otp.keys.NamedKeys;

/** What a service may not be configured with in {@code production}. */
@ApplicationScoped
public class DeploymentRules {

    private static final String INBOX = "inbox";

    private final OtpConfig config;
    private final HttpGatewaysConfig gateways;
    private final URI identity;

    /**
     * @param identity the identity origin: the issuer of service tokens
     */
    public DeploymentRules(
            OtpConfig config,
            HttpGatewaysConfig gateways,
            @ConfigProperty(name = "cuaso.origins.identity") URI identity) {
        this.config = config;
        this.gateways = gateways;
        this.identity = identity;
    }

    /** Every rule that is broken, one sentence each for the operator; empty if the service may start. */
    public List<String> violations(Deployment deployment) {
        return switch (deployment) {
            case LOCAL -> List.of();
            case PRODUCTION -> violationsInProduction();
        };
    }

    private List<String> violationsInProduction() {
        var violations = new ArrayList<String>();
        Stream.of(config.code(), config.encryption(), config.fingerprint())
                .flatMap(keys -> keys.keys().keySet().stream())
                .filter(NamedKeys::isDevelopmentKey)
                .forEach(kid -> violations.add("the key \"%s\" is a development key".formatted(kid)));
        if (config.channels().contains(INBOX)) {
            violations.add("the SMS inbox shows every code to everybody and exists only in the local deployment");
        }
        if (!isEncrypted(identity)) {
            violations.add("cuaso.origins.identity is not an https address");
        }
        // Those too that no message goes out by yet: they are there to be put first when a carrier fails.
        gateways.byName().forEach((name, gateway) -> {
            if (!isEncrypted(gateway.url())) {
                violations.add("cuaso.otp.http-gateways.%s.url is not an https address: codes would travel in the clear"
                        .formatted(name));
            }
        });
        return violations;
    }

    private static boolean isEncrypted(URI address) {
        return "https".equals(address.getScheme());
    }
}
