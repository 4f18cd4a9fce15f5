package vn.cuaso.local.demo;

/**
 * A fictional person to sign in as.
 *
 * @param phone where codes go, blank for none
 * @param identityLevel 1 or 2; the app confirms sign-ins at level 2 alone
 * @param status as docs/accounts.md names them
 */
public record DemoAccount(
        String citizenId, String password, String name, String phone, String identityLevel, String status) {

    /** What is special about signing in as this person; blank for nothing. */
    public String remark() {
        if (!status.equals("active")) {
            return status;
        }
        if (phone.isBlank()) {
            return "no phone";
        }
        return identityLevel.equals("1") ? "level 1" : "";
    }
}
