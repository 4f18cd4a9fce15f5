package vn.cuaso.auth.deployment;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cuaso.auth.client.registration.ClientsConfig;
import vn.cuaso.auth.device.PasscodeConfig;
import vn.cuaso.auth.federation.FederationConfig;
import vn.cuaso.auth.password.Argon2Cost;
import vn.cuaso.auth.password.PasswordConfig;
import vn.cuaso.auth.protection.EncryptionConfig;
import vn.cuaso.auth.protection.LookupConfig;
import vn.cuaso.auth.protection.NamedKeysConfig;
import vn.cuaso.auth.protection.SubjectConfig;

/** What the service may not be configured with in production. */
@ApplicationScoped
class ProductionFitness {

    /** A key that came by an environment variable has lost its dash: {@code …_KEYS_LOCAL_1} is {@code local.1}. */
    private static final Pattern DEVELOPMENT_KEY_ID = Pattern.compile("(?i)local[-._].*");

    private static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";

    /** Quarkus takes it for a host name and a port. */
    private static final Pattern BARE_IPV6 = Pattern.compile("[^\\[/]*:[^/]*:[^/]*");

    /** What is packaged with the service has this one; whatever an operator sets stands above it (MicroProfile Config). */
    private static final int PACKAGED_ORDINAL = 250;

    private final EncryptionConfig encryption;
    private final LookupConfig lookup;
    private final SubjectConfig subject;
    private final PasscodeConfig passcode;
    private final ClientsConfig clients;
    private final PasswordConfig password;
    private final Origins origins;
    private final FederationConfig federation;
    private final SmallRyeConfig config;

    ProductionFitness(
            EncryptionConfig encryption,
            LookupConfig lookup,
            SubjectConfig subject,
            PasscodeConfig passcode,
            ClientsConfig clients,
            PasswordConfig password,
            Origins origins,
            FederationConfig federation,
            SmallRyeConfig config) {
        this.encryption = encryption;
        this.lookup = lookup;
        this.subject = subject;
        this.passcode = passcode;
        this.clients = clients;
        this.password = password;
        this.origins = origins;
        this.federation = federation;
        this.config = config;
    }

    /**
     * @return every rule that is broken, for the operator; empty if the service may start. No secret stands in it
     */
    List<String> problems() {
        return Stream.of(
                        keyProblems("cuaso.auth.encryption", encryption),
                        keyProblems("cuaso.auth.lookup", lookup),
                        keyProblems("cuaso.auth.subject", subject),
                        keyProblems("cuaso.auth.passcode", passcode),
                        clientKeyProblems(),
                        passwordProblems(),
                        originProblems(),
                        providerProblems(),
                        proxyProblems())
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<String> keyProblems(String purpose, NamedKeysConfig keys) {
        return keys.keys().keySet().stream()
                .filter(ProductionFitness::isDevelopmentKey)
                .sorted()
                .map(id -> "%s.keys.%s is a development key".formatted(purpose, id));
    }

    private Stream<String> clientKeyProblems() {
        return clients.clients().entrySet().stream()
                .filter(client -> client.getValue().jwks().stream()
                        .flatMap(ProductionFitness::keyIds)
                        .anyMatch(ProductionFitness::isDevelopmentKey))
                .map(client -> "cuaso.auth.clients.%s.jwks holds a development key".formatted(client.getKey()));
    }

    private Stream<String> passwordProblems() {
        Argon2Cost cost = password.cost();
        return cost.isAtLeast(Argon2Cost.LEAST)
                ? Stream.empty()
                : Stream.of("cuaso.auth.password is weaker than memory=%d, iterations=%d, parallelism=%d"
                        .formatted(
                                Argon2Cost.LEAST.memory(),
                                Argon2Cost.LEAST.iterations(),
                                Argon2Cost.LEAST.parallelism()));
    }

    private Stream<String> originProblems() {
        return Stream.of(origins.portal(), origins.identity(), origins.app())
                .filter(origin -> !"https".equals(origin.getScheme()))
                .map(origin -> origin + " is not https");
    }

    /** Over plain http anybody on the way says who the citizen is. */
    private Stream<String> providerProblems() {
        return federation.providers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(provider -> addresses(provider.getValue())
                        .filter(address -> !"https".equals(address.getScheme()))
                        .map(address ->
                                "cuaso.auth.federation.%s: %s is not https".formatted(provider.getKey(), address)));
    }

    private static Stream<URI> addresses(FederationConfig.ProviderConfig provider) {
        return Stream.of(
                        Optional.of(provider.issuer()),
                        provider.authorizationEndpoint(),
                        provider.tokenEndpoint(),
                        provider.jwks(),
                        provider.userInfoEndpoint(),
                        provider.health())
                .flatMap(Optional::stream);
    }

    /** Left to the packaged default, a gateway on another machine would make all citizens one address (OTP-8). */
    private Stream<String> proxyProblems() {
        ConfigValue set = config.getConfigValue(TRUSTED_PROXIES);
        Stream<String> unset = set.getConfigSourceOrdinal() > PACKAGED_ORDINAL
                ? Stream.empty()
                : Stream.of(TRUSTED_PROXIES + " is not set: say where the gateway is, also when it is on loopback");
        Stream<String> unreadable = Stream.of(set.getValue().split(",", -1))
                .map(String::strip)
                .filter(BARE_IPV6.asMatchPredicate())
                .map(proxy -> "%s: write [%s], or a name server is asked for it at each request"
                        .formatted(TRUSTED_PROXIES, proxy));
        return Stream.concat(unset, unreadable);
    }

    private static boolean isDevelopmentKey(String id) {
        return DEVELOPMENT_KEY_ID.matcher(id).matches();
    }

    /** Of what cannot be read, the registry of clients says so. */
    private static Stream<String> keyIds(String jwks) {
        try {
            return JWKSet.parse(jwks).getKeys().stream()
                    .map(key -> key.getKeyID())
                    .filter(Objects::nonNull);
        } catch (ParseException _) {
            return Stream.empty();
        }
    }
}
