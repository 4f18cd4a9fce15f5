package vn.cuaso.qr.approval;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import vn.cuaso.qr.session.State;

/** What came of a refusal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface RejectionOutcome {

    @JsonTypeName("rejected")
    record Rejected() implements RejectionOutcome {}

    /** The session waits for no decision any more. */
    @JsonTypeName("gone")
    record Gone(State state) implements RejectionOutcome {}
}
