package vn.cuaso.auth.provider.logout;

import vn.cuaso.auth.account.AccountId;

/**
 * A client that is to be told of a session's end.
 *
 * @param session the {@code sid} of ID tokens
 * @param attempts the one that is being made included
 */
record LogoutNotice(String session, String client, AccountId account, int attempts) {}
