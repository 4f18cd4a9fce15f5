package vn.cuaso.auth.provider.token;

import java.util.Arrays;
import java.util.Optional;

/** What services may ask of one another. A scope belongs to one service, the audience of its tokens. */
public enum ServiceScope {
    /** Everything under {@code /challenges} of otp-service. */
    OTP_CHALLENGE("otp:challenge", "otp-service"),
    /** Ending locks of one-time codes at otp-service. */
    OTP_UNLOCK("otp:unlock", "otp-service"),
    /** {@code /internal/accounts} of this service. */
    ACCOUNTS_PROVISION("accounts:provision", "auth-service"),
    /** {@code /internal/applicants} of this service, for one-stop-shop systems. */
    APPLICANTS_READ("applicants:read", "auth-service"),
    /** {@code /internal/clients} of this service. */
    CLIENTS_REGISTER("clients:register", "auth-service"),
    /** Everything under {@code /sessions} of qr-session-service. */
    QR_SESSION("qr:session", "qr-session-service"),
    /** {@code /internal/pairings} of this service. */
    PAIRINGS_JUDGE("pairings:judge", "auth-service"),
    /** Sending dossier events to stats-service, for one-stop-shop systems. */
    DOSSIERS_INGEST("dossiers:ingest", "stats-service"),
    /** Reading a citizen's dossiers at stats-service, for the portal that the citizen has signed in to. */
    DOSSIERS_READ("dossiers:read", "stats-service"),
    /** How citizens signed in, as stats-service counts it, for operators. */
    STATISTICS_SIGN_IN("statistics:sign-in", "stats-service"),
    /** {@code /internal/signing-keys} of this service. */
    KEYS_ROTATE("keys:rotate", "auth-service"),
    /** {@code /internal/audit} of this service. */
    AUDIT_READ("audit:read", "auth-service"),
    /** {@code /internal/operators} of this service. */
    OPERATORS_MANAGE("operators:manage", "auth-service");

    private final String wireName;
    private final String audience;

    ServiceScope(String wireName, String audience) {
        this.wireName = wireName;
        this.audience = audience;
    }

    public String wireName() {
        return wireName;
    }

    public String audience() {
        return audience;
    }

    static Optional<ServiceScope> parse(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(wireName))
                .findFirst();
    }
}
