package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a citizen signs in. */
public enum SignInWay {
    @JsonProperty("password-sms")
    PASSWORD_SMS,
    @JsonProperty("qr")
    QR,
    /** With an account of another provider. */
    @JsonProperty("federated")
    FEDERATED
}
