package vn.cuaso.auth.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.page.Language;

/**
 * What citizens see of a client, on sign-in pages and where they are asked for consent (OpenID Connect Dynamic Client
 * Registration §2).
 *
 * @param displayName in every language that has none of its own
 * @param displayNames by language
 * @param home {@code client_uri}
 * @param logo {@code logo_uri}
 * @param policy {@code policy_uri}: what it does with their data
 * @param terms {@code tos_uri}
 * @param initiateLogin {@code initiate_login_uri}: where a sign-in to it begins
 */
public record ClientPresentation(
        String displayName,
        Map<Language, String> displayNames,
        Optional<URI> home,
        Optional<URI> logo,
        Optional<URI> policy,
        Optional<URI> terms,
        Optional<URI> initiateLogin) {

    public ClientPresentation {
        displayNames = Map.copyOf(displayNames);
    }

    /** A name and nothing else. */
    public static ClientPresentation named(String displayName) {
        return named(displayName, Map.of());
    }

    /** A name, for some languages another one, and nothing else. */
    public static ClientPresentation named(String displayName, Map<Language, String> displayNames) {
        return new ClientPresentation(
                displayName,
                displayNames,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public String displayName(Language language) {
        return displayNames.getOrDefault(language, displayName);
    }
}
