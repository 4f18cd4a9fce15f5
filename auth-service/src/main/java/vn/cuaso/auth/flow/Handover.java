package vn.cuaso.auth.flow;

/**
 * What the answer to a form leaves for the page that it redirects to, so that reload and Back send no form again.
 *
 * @param status of that page, as if it were the form's own answer: 422, 429, 503
 * @param citizenId as typed, so that nothing is lost; passwords and codes are never kept
 * @param errors in the citizen's language
 */
record Handover(int status, String citizenId, FieldErrors errors) {

    private static final int OK = 200;

    /** More than the field takes: no slip of somebody who types an ID number. */
    private static final int TOO_LONG = 100;

    Handover {
        citizenId = citizenId.length() > TOO_LONG ? "" : citizenId;
    }

    /** What a page shows that nobody left anything for. */
    static final Handover NOTHING = new Handover(OK, "", FieldErrors.NONE);

    static Handover of(int status, FieldErrors errors) {
        return new Handover(status, "", errors);
    }

    /** Nothing is wrong; what was typed is to stand there again. */
    static Handover typed(String citizenId) {
        return new Handover(OK, citizenId, FieldErrors.NONE);
    }

    @Override
    public String toString() {
        return "Handover[" + status + "]";
    }
}
