package vn.cuaso.stats.signin;

import java.util.List;

/**
 * An event that counts.
 *
 * @param source with {@code id} what tells it from all others
 */
record SignInEvent(String source, String id, List<SignInFact> facts) {}
