package vn.cuaso.auth.client;

/**
 * How citizens sign in to a client.
 *
 * @param sector clients of one sector see the same subjects (OP-3)
 * @param singleSignOn whether a sign-in at another client counts for it, and the other way round
 * @param consentRequired whether citizens are asked before it learns anything of them: it belongs to somebody else
 */
public record ClientSignIn(String sector, boolean singleSignOn, boolean consentRequired) {}
