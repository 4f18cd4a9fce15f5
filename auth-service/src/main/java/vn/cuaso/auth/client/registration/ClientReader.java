package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAddresses;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientLifetimes;
import vn.cuaso.auth.client.ClientPresentation;
import vn.cuaso.auth.client.ClientProtection;
import vn.cuaso.auth.client.ClientRights;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.client.ClientSignIn;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.page.Language;

/** Makes a client of its settings, or says everything that is unsafe in them or could never work. */
final class ClientReader {

    /** Of what a URL, a log and a table's column take as it is. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** RFC 6749 §3.3. */
    private static final Pattern SCOPES =
            Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");

    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final String id;
    private final ClientSettings settings;
    private final ClientOrigin origin;

    private ClientReader(String id, ClientSettings settings, ClientOrigin origin) {
        this.id = id;
        this.settings = settings;
        this.origin = origin;
    }

    /**
     * @param secrets those that are kept already, where the settings bring no hashes
     */
    static ClientReading read(
            String id, ObjectNode settings, List<ClientSecret> secrets, ClientOrigin origin, Deployment deployment) {
        ClientSettings read = new ClientSettings(settings, deployment);
        Client client = new ClientReader(id, read, origin).client(secrets);
        ClientRules.check(client, origin, read);
        return read.problems().isEmpty()
                ? new ClientReading.Accepted(client)
                : new ClientReading.Refused(read.problems());
    }

    private Client client(List<ClientSecret> secrets) {
        if (origin == ClientOrigin.REGISTERED && !ID.matcher(id).matches()) {
            settings.refuse(ClientSetting.CLIENT_ID, "is not of 1 to 100 letters, figures, dots, dashes, colons");
        }
        ClientAddresses addresses = addresses();
        ClientProtection protection = protection();
        return new Client(
                id,
                presentation(),
                new CredentialsReading(settings).read(secrets),
                addresses,
                rights(),
                algorithms(),
                new ClientLifetimes(
                        settings.duration(ClientSetting.ACCESS_LIFETIME, SHORTEST_LIFE, LONGEST_LIFE),
                        settings.duration(ClientSetting.IDENTITY_LIFETIME, SHORTEST_LIFE, LONGEST_LIFE)),
                protection,
                new ClientSignIn(
                        sector(addresses.redirectUris()),
                        settings.flag(ClientSetting.SINGLE_SIGN_ON, true),
                        // Who registers a client for somebody else has to say so when citizens need not be asked.
                        settings.flag(ClientSetting.CONSENT_REQUIRED, origin == ClientOrigin.REGISTERED)));
    }

    private ClientPresentation presentation() {
        String name = settings.text(ClientSetting.DISPLAY_NAME).orElseGet(() -> {
            settings.refuse(ClientSetting.DISPLAY_NAME, "is missing");
            return id;
        });
        Map<Language, String> names = new EnumMap<>(Language.class);
        settings.text(ClientSetting.VIETNAMESE_NAME).ifPresent(text -> names.put(Language.VIETNAMESE, text));
        settings.text(ClientSetting.ENGLISH_NAME).ifPresent(text -> names.put(Language.ENGLISH, text));
        return new ClientPresentation(
                name,
                names,
                settings.address(ClientSetting.HOME),
                settings.address(ClientSetting.LOGO),
                settings.address(ClientSetting.POLICY),
                settings.address(ClientSetting.TERMS),
                settings.address(ClientSetting.INITIATE_LOGIN));
    }

    private ClientAddresses addresses() {
        return new ClientAddresses(
                settings.addresses(ClientSetting.REDIRECT_URIS),
                settings.addresses(ClientSetting.POST_LOGOUT_REDIRECT_URIS),
                settings.address(ClientSetting.BACK_CHANNEL_LOGOUT_URI),
                settings.flag(ClientSetting.BACK_CHANNEL_LOGOUT_SESSION, false));
    }

    private ClientRights rights() {
        Set<GrantType> grantTypes = settings.texts(ClientSetting.GRANT_TYPES).stream()
                .map(GrantType::new)
                .collect(Collectors.toSet());
        Set<String> scopes = new LinkedHashSet<>();
        settings.text(ClientSetting.SCOPES)
                .flatMap(text -> SCOPES.matcher(text).matches()
                        ? Optional.of(text)
                        : settings.refuse(ClientSetting.SCOPES, "is no list of scopes, parted by one space"))
                .ifPresent(text -> scopes.addAll(List.of(text.split(" "))));
        return new ClientRights(grantTypes, scopes);
    }

    private ClientAlgorithms algorithms() {
        return new ClientAlgorithms(
                settings.algorithm(ClientSetting.IDENTITY_ALGORITHM).orElse(JWSAlgorithm.ES256),
                settings.algorithm(ClientSetting.USER_INFO_ALGORITHM),
                settings.algorithm(ClientSetting.REQUEST_OBJECT_ALGORITHM));
    }

    private ClientProtection protection() {
        return new ClientProtection(
                settings.flag(ClientSetting.FAPI2, false),
                settings.flag(ClientSetting.PROOF_KEY_REQUIRED, true),
                settings.flag(ClientSetting.PUSHED_REQUESTS, false),
                settings.flag(ClientSetting.DPOP_BOUND, false));
    }

    /** OpenID Connect Core §8.1: the host of the redirect URIs, where there is only one. */
    private String sector(Set<String> redirectUris) {
        Set<String> hosts =
                redirectUris.stream().map(uri -> URI.create(uri).getHost()).collect(Collectors.toSet());
        return settings.text(ClientSetting.SECTOR).orElseGet(() -> {
            if (hosts.size() > 1) {
                settings.refuse(ClientSetting.SECTOR, "is needed when the redirect URIs have several hosts");
            }
            return hosts.stream().findFirst().orElse(id);
        });
    }
}
