package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which limit on sending codes was reached (rule OTP-6). */
public enum LimitedBy {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("account")
    ACCOUNT,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("global")
    GLOBAL
}
