package vn.cuaso.portal.guide;

/** Addresses of the pages that explain something. */
public final class GuidePaths {

    /** <em>Đăng ký</em>: how an account is obtained. */
    public static final String REGISTER = "/register";

    /** How to sign in, step by step, and whom to ask. */
    public static final String HELP = "/help";

    /** What the portal keeps about a visitor. */
    public static final String PRIVACY = "/privacy";

    private GuidePaths() {}
}
