package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.dpop.ProvenKey;

/** One way to get tokens. */
interface GrantHandler {

    GrantType type();

    /**
     * @param client has proven itself and is registered for this grant type
     * @param request its grant is of this type
     * @param key which the request was proven with, and the tokens are bound to (RFC 9449 §5)
     */
    Uni<TokenOutcome> issue(Client client, TokenRequest request, Optional<ProvenKey> key);
}
