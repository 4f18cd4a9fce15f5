package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.util.Set;

/** Stands in a token request for what its client was proven by: the SDK wants one where the grant type needs one. */
final class ProvenClient extends ClientAuthentication {

    ProvenClient(String clientId, ClientAuthenticationMethod method) {
        super(method, new ClientID(clientId));
    }

    @Override
    public Set<String> getFormParameterNames() {
        return Set.of();
    }

    @Override
    public void applyTo(HTTPRequest request) {
        throw new UnsupportedOperationException("It was proven to us, and proves nothing to others");
    }
}
