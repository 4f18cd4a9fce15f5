package vn.cuaso.auth.dpop;

/** Whose proofs need a nonce of ours. */
public enum NonceRequirement {
    NEVER,
    /** Those of clients that the FAPI 2.0 Security Profile holds for. */
    FAPI2,
    /** Everybody's, the identity app's too. */
    ALWAYS
}
