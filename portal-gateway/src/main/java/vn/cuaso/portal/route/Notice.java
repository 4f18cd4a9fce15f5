package vn.cuaso.portal.route;

import java.util.Arrays;
import java.util.Optional;

/** What the home page tells a citizen who comes back from somewhere, named in its address. */
public enum Notice {
    SIGNED_OUT("signed-out"),
    SIGN_IN_CANCELLED("sign-in-cancelled");

    private final String code;

    Notice(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The home page's address with this notice. */
    public String address() {
        return PortalPaths.HOME + "?" + PortalPaths.NOTICE + "=" + code;
    }

    /** The notice of a query parameter; a made-up one is no notice. */
    public static Optional<Notice> fromCode(String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code.equals(code))
                .findFirst();
    }
}
