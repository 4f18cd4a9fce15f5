package vn.cuaso.qr.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for a session. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface CreateOutcome {

    /**
     * @param link the address that opens the app; same-device only
     */
    @JsonTypeName("created")
    record Created(
            Instant expiresAt,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<URI> link) implements CreateOutcome {}

    /** QR-8. */
    @JsonTypeName("limited")
    record Limited(Instant retryAt) implements CreateOutcome {}
}
