package vn.cuaso.portal.route;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** An address on this origin, such as a form field hands back. Anything that a browser might read otherwise is refused. */
public final class LocalAddress {

    /** One slash, not two and no back-slash: both would name another host (WHATWG URL §4.4, special schemes). */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@/?%-]{0,2000}");

    private LocalAddress() {}

    /** The address itself, or the home page's for one that is missing, malformed or leads elsewhere. */
    public static String of(String address) {
        return address != null && LOCAL.matcher(address).matches() && wellFormed(address) ? address : PortalPaths.HOME;
    }

    private static boolean wellFormed(String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawAuthority() == null && uri.getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
