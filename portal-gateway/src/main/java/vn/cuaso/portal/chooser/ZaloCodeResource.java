package vn.cuaso.portal.chooser;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** The QR code of the Zalo account; encoded once, since its link is configuration. */
@Path(Chooser.ZALO_CODE_PATH)
class ZaloCodeResource {

    private final Optional<String> picture;

    ZaloCodeResource(ChooserConfig config) {
        this.picture = config.zaloLink().map(URI::toString).map(QrPicture::svg);
    }

    @GET
    @Produces("image/svg+xml")
    public RestResponse<String> picture() {
        return RestResponse.ResponseBuilder.ok(picture.orElseThrow(NotFoundException::new))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
