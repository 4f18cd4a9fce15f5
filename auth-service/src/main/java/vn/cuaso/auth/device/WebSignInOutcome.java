package vn.cuaso.auth.device;

/** What came of changing whether the web may be signed in to from the app. */
enum WebSignInOutcome {
    KEPT,
    /** The passcode was checked too long ago. */
    PASSCODE_NEEDED
}
