package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.client.Client;

/** One way to get tokens. */
interface GrantHandler {

    GrantType type();

    /**
     * @param client has proven itself and is registered for this grant type
     * @param request its grant is of this type
     */
    Uni<TokenOutcome> issue(Client client, TokenRequest request);
}
