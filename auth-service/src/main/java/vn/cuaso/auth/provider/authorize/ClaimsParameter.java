package vn.cuaso.auth.provider.authorize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.account.ClaimScopes;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.provider.RequestedClaims.ClaimRequest;

/**
 * The parameter {@code claims} (OpenID Connect Core §5.5).
 *
 * @param identity what is asked of the ID token
 * @param userInfo what is asked of the UserInfo endpoint
 */
record ClaimsParameter(Map<String, ClaimRequest> identity, Map<String, ClaimRequest> userInfo) {

    static final ClaimsParameter NONE = new ClaimsParameter(Map.of(), Map.of());

    private static final int DEEPEST = 8;

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty for what is not such a parameter. Members that are not understood are ignored (§5.5). */
    static Optional<ClaimsParameter> parse(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return root.isObject()
                    ? Optional.of(new ClaimsParameter(requests(root.path("id_token")), requests(root.path("userinfo"))))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Of the claims about the account those that a scope of the client opens; the rest it does not get by asking otherwise. */
    RequestedClaims within(Set<String> clientScopes) {
        Set<String> open = ClaimScopes.names(clientScopes);
        return new RequestedClaims(within(open, identity), within(open, userInfo));
    }

    /** The level asked for by the claim {@code acr}; empty when it is not asked for, or no level is named. */
    Optional<LevelRequest> level() {
        return Optional.ofNullable(identity.get("acr"))
                .filter(request -> !request.values().isEmpty())
                .map(request -> new LevelRequest(
                        request.values().stream().map(Object::toString).toList(), request.essential()));
    }

    /** The only citizen whom the request is about (§5.5.1). */
    Optional<String> subject() {
        return Optional.ofNullable(identity.get("sub"))
                .or(() -> Optional.ofNullable(userInfo.get("sub")))
                .flatMap(request -> request.values().stream().findFirst())
                .map(Object::toString);
    }

    private static Map<String, ClaimRequest> within(Set<String> open, Map<String, ClaimRequest> requests) {
        return requests.entrySet().stream()
                .filter(entry -> open.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, ClaimRequest> requests(JsonNode member) {
        if (!member.isObject() && !member.isMissingNode() && !member.isNull()) {
            throw new IllegalArgumentException("not an object");
        }
        Map<String, ClaimRequest> requests = new LinkedHashMap<>();
        member.properties().forEach(entry -> requests.put(entry.getKey(), request(entry.getValue())));
        return requests;
    }

    private static ClaimRequest request(JsonNode request) {
        if (!request.isObject() && !request.isNull()) {
            throw new IllegalArgumentException("neither null nor an object");
        }
        List<Object> values = new ArrayList<>();
        if (request.has("value")) {
            values.add(plain(request.get("value")));
        }
        request.path("values").forEach(value -> values.add(plain(value)));
        return new ClaimRequest(request.path("essential").asBoolean(), values);
    }

    /** As the claims themselves are: text, or a truth value, or a whole number. */
    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isInt() ? (Object) value.intValue() : value.asText();
    }
}
