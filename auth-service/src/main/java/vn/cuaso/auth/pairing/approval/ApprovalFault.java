package vn.cuaso.auth.pairing.approval;

/** Why an approval is not good. */
public enum ApprovalFault {
    /** Not a signed JWT with claims, or too long for one. */
    MALFORMED,
    /** Something else that the device signed, a DPoP proof for instance. */
    TYPE,
    ALGORITHM,
    /** Named after another device than the one that claimed the pairing. */
    DEVICE,
    SIGNATURE,
    /** Made for somebody else than this provider. */
    AUDIENCE,
    /** Of another session. */
    SESSION,
    /** For another client. */
    CLIENT,
    /** Something else was shown than was meant. */
    CONTEXT,
    /** Too few random bits in its id, or none. */
    IDENTIFIER,
    /** Made too long ago, or in the future. */
    TIME,
    /** The citizen has raised the alarm since its pairing began (rule QR-13). */
    ALARM,
    /** The passcode was not given recently enough. */
    PASSCODE,
    /** Another number than the browser shows, or none, or one that nobody asked for (rule QR-7). */
    NUMBER
}
