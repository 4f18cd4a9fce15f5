package vn.cuaso.benchmarks.qr;

/**
 * A pairing session as auth-service makes it.
 *
 * @param id 26 characters, see docs/qr-pairing.md
 * @param streamCookie the secret whose hash qr-session-service was told
 */
record Session(String id, String streamCookie) {}
