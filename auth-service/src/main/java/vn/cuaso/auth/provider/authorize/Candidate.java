package vn.cuaso.auth.provider.authorize;

import vn.cuaso.auth.client.Client;

/** A request whose client and redirect URI are verified, so that the rest of its errors may be told to the client. */
record Candidate(Client client, AuthorizationParameters parameters) {}
