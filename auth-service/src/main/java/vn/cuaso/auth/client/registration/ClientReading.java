package vn.cuaso.auth.client.registration;

import java.util.List;
import vn.cuaso.auth.client.Client;

/** What checking a registration came to. */
sealed interface ClientReading {

    record Accepted(Client client) implements ClientReading {}

    /**
     * @param problems all of them, so that one correction suffices
     */
    record Refused(List<ClientProblem> problems) implements ClientReading {}
}
