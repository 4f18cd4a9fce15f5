package vn.cuaso.auth.client.authentication;

import vn.cuaso.auth.client.Client;

/** What came of a client's authentication. */
public sealed interface ClientProof {

    record Proven(Client client) implements ClientProof {}

    /**
     * @param detail for the log
     */
    record Refused(String detail) implements ClientProof {}
}
