package vn.cuaso.auth.consent;

import java.util.Optional;
import java.util.UUID;

/** Whether a citizen has to be asked before a client gets what it asks for. */
public sealed interface ConsentDecision {

    /**
     * It may have it.
     *
     * @param consent that it rests on; empty where none is needed
     */
    record Clear(Optional<UUID> consent) implements ConsentDecision {}

    record AskFirst() implements ConsentDecision {}
}
