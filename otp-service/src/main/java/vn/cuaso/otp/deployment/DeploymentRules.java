package vn.cuaso.otp.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cuaso.otp.OtpConfig;
import vn.cuaso.otp.channel.HttpGatewayConfig;
import vn.cuaso.otp.keys.NamedKeys;

/** What a service may not be configured with in {@code production}. */
@ApplicationScoped
public class DeploymentRules {

    private static final String INBOX = "inbox";
    private static final String HTTP_GATEWAY = "http-gateway";

    private final OtpConfig config;
    private final HttpGatewayConfig gateway;

    public DeploymentRules(OtpConfig config, HttpGatewayConfig gateway) {
        this.config = config;
        this.gateway = gateway;
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
        if (config.channels().contains(HTTP_GATEWAY) && !isEncrypted()) {
            violations.add("cuaso.otp.http-gateway.url is not an https address: codes would travel in the clear");
        }
        return violations;
    }

    private boolean isEncrypted() {
        return gateway.url().filter(url -> "https".equals(url.getScheme())).isPresent();
    }
}
