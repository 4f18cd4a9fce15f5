package vn.cuaso.qr.session;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What auth-service gets when it comes for the result. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface TakeOutcome {

    /**
     * Once.
     *
     * @param approval the JWS that the phone signed
     */
    @JsonTypeName("taken")
    record Taken(String approval) implements TakeOutcome {
        @Override
        public String toString() {
            return "Taken[]";
        }
    }

    /** The holder of the phone has not decided yet. */
    @JsonTypeName("pending")
    record Pending() implements TakeOutcome {}

    @JsonTypeName("over")
    record Over(State state) implements TakeOutcome {}

    /** There is no such session, or it is a same-device one and this is not its code (QR-11). */
    @JsonTypeName("unknown")
    record Unknown() implements TakeOutcome {}
}
