package vn.cuaso.auth.provider.authorize;

import java.time.Instant;
import vn.cuaso.auth.flow.BegunFlow;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.AuthorizationAnswer;

/** What the browser is told. */
sealed interface AuthorizationOutcome {

    /** Back to the client, with a code or an error. */
    record Answered(AuthorizationAnswer answer) implements AuthorizationOutcome {}

    /** On to the sign-in pages. */
    record SignIn(BegunFlow flow) implements AuthorizationOutcome {}

    /** A page: the browser's network has begun too many flows. */
    record Throttled(Instant until) implements AuthorizationOutcome {}

    /** A page, because nobody is verified to whom the browser could be sent. */
    record Shown(ErrorCode code, String detail) implements AuthorizationOutcome {}
}
