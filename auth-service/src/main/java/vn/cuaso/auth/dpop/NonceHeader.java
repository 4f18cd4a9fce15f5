package vn.cuaso.auth.dpop;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives the nonce along with every refusal for want of it, whichever resource refuses (RFC 9449 §9). */
class NonceHeader {

    private final ProofNonces nonces;

    NonceHeader(ProofNonces nonces) {
        this.nonces = nonces;
    }

    @ServerResponseFilter
    void give(ContainerResponseContext response) {
        String challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        if (challenge != null && challenge.contains(OAuth2Error.USE_DPOP_NONCE_CODE)) {
            response.getHeaders().putSingle(ProofNonces.HEADER, nonces.fresh());
        }
    }
}
