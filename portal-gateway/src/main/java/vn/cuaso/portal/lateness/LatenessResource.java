package vn.cuaso.portal.lateness;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.page.Frame;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.statistics.LastKnown;
import vn.cuaso.portal.statistics.Reading;

@Path("/lateness")
class LatenessResource {

    private final LatenessClient client;
    private final LastKnown lastKnown;
    private final Frames frames;

    LatenessResource(@RestClient LatenessClient client, LastKnown lastKnown, Frames frames) {
        this.client = client;
        this.lastKnown = lastKnown;
        this.frames = frames;
    }

    private record Question(String agency) {}

    @GET
    public Uni<TemplateInstance> page(@RestQuery @DefaultValue("") String agency) {
        String asked = agency.isBlank() ? null : agency.strip();
        return lastKnown
                .ask(new Question(asked), Lateness.class, () -> client.late(asked))
                .chain(reading -> frames.show(frame -> page(frame, reading)));
    }

    private static LatenessPage page(Frame frame, Reading<Lateness> reading) {
        return switch (reading) {
            case Reading.Present<Lateness>(Lateness late) -> new LatenessPage(frame, late, false, false);
            case Reading.Past<Lateness>(Lateness late) -> new LatenessPage(frame, late, true, false);
            case Reading.Missing<Lateness>() -> new LatenessPage(frame, null, false, false);
            case Reading.Refused<Lateness>() -> new LatenessPage(frame, null, false, true);
        };
    }
}
