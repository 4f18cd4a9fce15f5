package vn.cuaso.otp.inbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;

/** The SMS inbox, for people and for tests. {@link InboxGuard} sees to it that it exists in no production. */
@Path("/dev/sms")
@PermitAll
public class InboxResource {

    private final InboxStore store;

    public InboxResource(InboxStore store) {
        this.store = store;
    }

    /** The messages, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Uni<List<InboxMessage>> messages(@RestQuery @DefaultValue("") String phone) {
        return store.list().map(messages -> to(phone, messages));
    }

    /** The same as a page. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page(
            @RestQuery @DefaultValue("") String phone, @RestCookie("__Host-lang") String chosen) {
        var language = "en".equals(chosen) ? "en" : "vi";
        return store.list().map(messages -> InboxPage.of(to(phone, messages), phone, language));
    }

    @DELETE
    public Uni<Void> clear() {
        return store.clear();
    }

    @GET
    @Path("/inbox.css")
    @Produces("text/css")
    public byte[] style() {
        return InboxFiles.STYLE;
    }

    @GET
    @Path("/inbox.js")
    @Produces("text/javascript")
    public byte[] script() {
        return InboxFiles.SCRIPT;
    }

    /** Matches as people write numbers: with a leading 0 or +84, with spaces, or in part. */
    private static List<InboxMessage> to(String phone, List<InboxMessage> messages) {
        var digits = phone.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        return messages.stream()
                .filter(message -> message.phone().contains(digits))
                .toList();
    }
}
