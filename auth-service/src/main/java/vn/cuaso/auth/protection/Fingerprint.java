package vn.cuaso.auth.protection;

/**
 * A keyed hash of a value that must not be stored.
 *
 * @param keyId the key it was made with
 * @param value HMAC-SHA-256 in unpadded base64url, 43 characters
 */
public record Fingerprint(String keyId, String value) {}
