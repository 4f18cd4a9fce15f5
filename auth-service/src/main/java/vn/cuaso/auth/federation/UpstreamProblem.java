package vn.cuaso.auth.federation;

/** Why a sign-in at another provider does not go on here, for a page that says so. */
public enum UpstreamProblem {
    /** The citizen cancelled there, or did not agree ({@code access_denied}). */
    CANCELLED(403),
    /** The provider wants something of the citizen first ({@code login_required} and the like). */
    ATTENTION_NEEDED(403),
    /** Any other error of the provider. */
    PROVIDER_REFUSED(502),
    /** The answer does not hold. */
    INVALID(403),
    /** The answer came too late. */
    LATE(410),
    /** The answer belongs to no sign-in of this browser, any more or at all. */
    UNKNOWN(400),
    /** The provider does not answer. */
    AWAY(503),
    /** The provider is not used here any more. */
    RETIRED(410),
    /** This client's citizens sign in by password. */
    NOT_FOR_CLIENT(403),
    /** The provider does not assert an ID number, and the identity was never linked. */
    NOT_VERIFIED(403),
    /** The provider reached a lower level than the client asks for; password and code reach it. */
    LEVEL_TOO_LOW(403),
    /** No account has the ID number. */
    NO_ACCOUNT(403),
    /** The account is locked or closed. */
    ACCOUNT_LOCKED(403),
    /** No phone to confirm the first link. */
    NO_PHONE(403),
    /** The account is linked with another identity at this provider. */
    LINKED_OTHERWISE(409);

    private final int status;

    UpstreamProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether the same way may work when it is tried again. */
    boolean triableAgain() {
        return switch (this) {
            case CANCELLED, ATTENTION_NEEDED, PROVIDER_REFUSED, INVALID, LATE, UNKNOWN, AWAY -> true;
            case RETIRED,
                    NOT_FOR_CLIENT,
                    NOT_VERIFIED,
                    LEVEL_TOO_LOW,
                    NO_ACCOUNT,
                    ACCOUNT_LOCKED,
                    NO_PHONE,
                    LINKED_OTHERWISE -> false;
        };
    }
}
