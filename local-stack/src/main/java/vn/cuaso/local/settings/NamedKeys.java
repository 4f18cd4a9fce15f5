package vn.cuaso.local.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named secret keys of docs/architecture.md, made at random for the local deployment. */
public final class NamedKeys {
    private static final int BYTES = 32;

    private NamedKeys() {}

    /**
     * One new key for each of the service's purposes.
     *
     * @param keyId has to begin with {@code local-}, so that a service in production refuses it
     */
    public static Map<String, String> fresh(Service service, String keyId, SecureRandom random) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String purpose : purposes(service)) {
            String prefix = "cuaso." + service.id() + "." + purpose;
            properties.put(prefix + ".keys." + keyId, base64(random, BYTES));
            properties.put(prefix + ".current", keyId);
        }
        if (service == Service.PORTAL) {
            // 32 characters, as quarkus-oidc asks.
            properties.put("quarkus.oidc.authentication.state-secret", base64(random, 24));
        }
        return properties;
    }

    private static List<String> purposes(Service service) {
        return switch (service) {
            case AUTH -> List.of("encryption", "lookup", "subject", "passcode");
            case OTP -> List.of("code", "encryption", "fingerprint");
            case PORTAL -> List.of("session");
            case QR -> List.of("code", "fingerprint");
            case STATS -> List.of();
        };
    }

    private static String base64(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
