package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The HTTP interface of qr-session-service. */
@Path("/sessions")
@RegisterProvider(QrServiceTokenFilter.class)
@RegisterRestClient(configKey = "qr-session-service")
interface QrServiceApi {

    @POST
    Uni<QrSessions.Creation> create(QrSessions.NewSession session);

    @POST
    @Path("/{id}/result")
    Uni<QrSessions.Result> take(@PathParam("id") String id, ResultRequest request);

    @DELETE
    @Path("/{id}")
    Uni<Void> cancel(@PathParam("id") String id);

    /** Asks for the phone's answer. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ResultRequest(Optional<String> code) {
        @Override
        public String toString() {
            return "ResultRequest[hidden]";
        }
    }
}
