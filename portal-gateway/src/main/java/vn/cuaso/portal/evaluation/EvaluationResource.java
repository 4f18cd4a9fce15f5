package vn.cuaso.portal.evaluation;

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

@Path("/evaluation")
class EvaluationResource {

    private final EvaluationClient client;
    private final LastKnown lastKnown;
    private final Frames frames;

    EvaluationResource(@RestClient EvaluationClient client, LastKnown lastKnown, Frames frames) {
        this.client = client;
        this.lastKnown = lastKnown;
        this.frames = frames;
    }

    private record Question(String agency, String month) {}

    @GET
    public Uni<TemplateInstance> page(
            @RestQuery @DefaultValue("") String agency, @RestQuery @DefaultValue("") String month) {
        String office = agency.isBlank() ? null : agency.strip();
        String time = month.isBlank() ? null : month.strip();
        return lastKnown
                .ask(new Question(office, time), Evaluation.class, () -> client.evaluation(office, time))
                .chain(reading -> frames.show(frame -> page(frame, reading)));
    }

    private static EvaluationPage page(Frame frame, Reading<Evaluation> reading) {
        return switch (reading) {
            case Reading.Present<Evaluation>(Evaluation one) -> new EvaluationPage(frame, one, false, false);
            case Reading.Past<Evaluation>(Evaluation one) -> new EvaluationPage(frame, one, true, false);
            case Reading.Missing<Evaluation>() -> new EvaluationPage(frame, null, false, false);
            case Reading.Refused<Evaluation>() -> new EvaluationPage(frame, null, false, true);
        };
    }
}
