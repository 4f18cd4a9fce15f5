package vn.cuaso.local.demo;

/**
 * A fictional person to sign in as.
 *
 * @param phone where codes go, blank for none
 * @param status as docs/accounts.md names them
 */
public record DemoAccount(String citizenId, String password, String name, String phone, String status) {

    /** What is special about signing in as this person; blank for nothing. */
    public String remark() {
        if (!status.equals("active")) {
            return status;
        }
        return phone.isBlank() ? "no phone" : "";
    }
}
