package vn.cuaso.auth.client.registration;

import java.util.List;
import java.util.Optional;

/** What a request to the admin API came to. */
sealed interface RegistrationOutcome {

    /** There is a new client. */
    record Created(RegisteredClient client, Optional<String> secret) implements RegistrationOutcome {

        @Override
        public String toString() {
            return "Created[" + client + "]";
        }
    }

    /**
     * @param secret a new one, which nobody sees again
     */
    record Changed(RegisteredClient client, Optional<String> secret) implements RegistrationOutcome {

        @Override
        public String toString() {
            return "Changed[" + client + "]";
        }
    }

    record Deleted() implements RegistrationOutcome {}

    /** The settings are not acceptable. */
    record Refused(List<ClientProblem> problems) implements RegistrationOutcome {}

    /** There is a client of this id. */
    record Taken() implements RegistrationOutcome {}

    record NotFound() implements RegistrationOutcome {}

    /** The client stands in the configuration, and changes there. */
    record Configured() implements RegistrationOutcome {}

    /** Its method uses no secret. */
    record NoSecretUsed() implements RegistrationOutcome {}

    /** It is not, or not any more, in the version that the request is about. */
    record Outdated() implements RegistrationOutcome {}
}
