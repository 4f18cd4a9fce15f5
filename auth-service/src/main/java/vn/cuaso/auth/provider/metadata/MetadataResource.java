package vn.cuaso.auth.provider.metadata;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import vn.cuaso.auth.key.SigningKeys;

/** Discovery and public keys: public, and cached for a while. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class MetadataResource {

    private static final Duration CACHED = SigningKeys.CACHED;

    private final ProviderMetadata metadata;
    private final SigningKeys keys;

    MetadataResource(ProviderMetadata metadata, SigningKeys keys) {
        this.metadata = metadata;
        this.keys = keys;
    }

    /** OpenID Connect Discovery §4. */
    @GET
    @Path(".well-known/openid-configuration")
    public Response openIdConfiguration() {
        return cached(metadata.document());
    }

    /** RFC 8414 §3. */
    @GET
    @Path(".well-known/oauth-authorization-server")
    public Response authorizationServer() {
        return cached(metadata.document());
    }

    /** RFC 7517 §5: every key that a client may meet, the public halves only. */
    @GET
    @Path("jwks")
    public Uni<Response> keys() {
        return keys.published().map(published -> cached(new JWKSet(published).toJSONObject(true)));
    }

    private static Response cached(Object document) {
        CacheControl control = new CacheControl();
        control.setMaxAge((int) CACHED.toSeconds());
        control.setNoTransform(false);
        return Response.ok(document).cacheControl(control).build();
    }
}
