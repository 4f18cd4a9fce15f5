package vn.cuaso.portal.route;

/** Addresses on the portal's origin that pages link to. */
public final class PortalPaths {

    public static final String HOME = "/";
    public static final String PROFILE = "/profile";

    /** Starts a sign-in: {@code ?provider=<id of the chooser>&return=<local path to come back to>}. */
    public static final String SIGN_IN_START = "/sign-in/start";

    /** Where the provider sends the browser back to; nothing links here. */
    public static final String SIGN_IN_CALLBACK = "/sign-in/callback";

    /** GET shows a page with one button, for browsers that come here by a link; POST signs out. */
    public static final String SIGN_OUT = "/sign-out";

    /** Where the provider sends the browser after sign-out; nothing links here. */
    public static final String SIGNED_OUT = "/sign-out/done";

    /** Where the provider says that a session has ended (OpenID Connect Back-Channel Logout §2.5); no browser comes here. */
    public static final String BACK_CHANNEL_SIGN_OUT = "/sign-out/back-channel";

    /** Query parameter of the home page: a {@link Notice} to show once. */
    public static final String NOTICE = "notice";

    private PortalPaths() {}
}
