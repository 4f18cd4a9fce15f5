package vn.cuaso.portal.session;

import java.time.Instant;

/**
 * What the portal keeps about a signed-in citizen: enough to greet and to sign out, nothing more.
 *
 * @param idToken named to the provider at sign-out ({@code id_token_hint})
 * @param ends the absolute end, idle or not
 */
public record PortalSession(String subject, String name, String idToken, Instant ends) {

    @Override
    public String toString() {
        return "PortalSession[ends=" + ends + "]";
    }
}
