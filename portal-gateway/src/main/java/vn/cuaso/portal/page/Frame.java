package vn.cuaso.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cuaso.portal.branding.Brand;
import vn.cuaso.portal.chooser.Chooser;
import vn.cuaso.portal.navigation.Entry;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.Language;
import vn.cuaso.portal.visitor.Visitor;

/**
 * What every page of the portal shows around its own content.
 *
 * @param path the page's own path, which the navigation marks as the present one
 * @param address path and query of the page, where a change of the language comes back to
 * @param nonce what this response's Content-Security-Policy allows scripts by
 * @param trial whether the page says that this is a trial installation
 */
public record Frame(
        Language language,
        Visitor visitor,
        Brand brand,
        List<Entry> navigation,
        Chooser chooser,
        String path,
        String address,
        String nonce,
        boolean trial) {

    /** Where a citizen who signs in from this page comes back to, as the value of a query parameter. */
    public String returnParameter() {
        return URLEncoder.encode(leavesNoTrace() ? PortalPaths.HOME : address, StandardCharsets.UTF_8);
    }

    /** Pages about signing in or out, and a home page that says something once, are not come back to. */
    private boolean leavesNoTrace() {
        return at(PortalPaths.HOME) || path.startsWith(Chooser.PATH) || path.startsWith(PortalPaths.SIGN_OUT);
    }

    /** The chooser's own page, for browsers without scripts. */
    public String chooserAddress() {
        return Chooser.PATH + "?return=" + returnParameter();
    }

    /** Every language that the visitor may choose. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    public boolean at(String place) {
        return path.equals(place);
    }
}
