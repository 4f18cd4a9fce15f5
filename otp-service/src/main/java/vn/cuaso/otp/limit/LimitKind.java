package vn.cuaso.otp.limit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a limit counts by, in the order in which the limits are asked. */
public enum LimitKind {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("account")
    ACCOUNT,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("global")
    GLOBAL
}
