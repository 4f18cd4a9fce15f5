package vn.cuaso.auth.provider.logout;

import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.page.ErrorCode;

/** What came of a sign-out request. */
sealed interface SignOutOutcome {

    /**
     * @param next where the client wants the citizen to go on; empty shows a page of ours
     */
    record SignedOut(Optional<URI> next) implements SignOutOutcome {}

    /** Nobody we know says that the citizen wants this: they are asked. */
    record ConfirmationNeeded(Optional<String> clientId, Optional<URI> next) implements SignOutOutcome {}

    /** The client or its address is not verified: a page says so, nothing is redirected (OP-2). */
    record Refused(ErrorCode code, String detail) implements SignOutOutcome {}
}
