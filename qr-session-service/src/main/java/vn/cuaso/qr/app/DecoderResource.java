package vn.cuaso.qr.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hands out the {@link DecoderScript}: by its version to be kept for ever, else to be asked for again each time. */
@Path(DecoderScript.PATH)
public class DecoderResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private final DecoderScript decoder;

    DecoderResource(DecoderScript decoder) {
        this.decoder = decoder;
    }

    @GET
    @Produces("text/javascript;charset=UTF-8")
    public Response script(@QueryParam("v") String version) {
        return Response.ok(decoder.content())
                .header(HttpHeaders.CACHE_CONTROL, decoder.isOf(version) ? FOR_EVER : ASK_AGAIN)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
