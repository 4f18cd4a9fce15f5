package vn.cuaso.stats.figures;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cuaso.stats.published.Answers;
import vn.cuaso.stats.published.Csv.Separator;

/** Series and tables, for everybody. */
@Path("/api/statistics")
public class FiguresResource {

    private static final String CSV = "text/csv";

    private final FiguresService service;
    private final Answers answers;

    FiguresResource(FiguresService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @Path("/series")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Numbers by day, month or year. Days for at most three months at once.")
    public Uni<RestResponse<SeriesBody>> series(
            @BeanParam Question question, @RestQuery @DefaultValue("month") String step, @Context Request request) {
        return seriesBody(question, step).map(body -> answers.json(request, body, content(body)));
    }

    @GET
    @Path("/series.csv")
    @Produces(CSV)
    @Operation(summary = "The same for spreadsheets: UTF-8 with a byte order mark.")
    public Uni<RestResponse<String>> seriesCsv(
            @BeanParam Question question,
            @RestQuery @DefaultValue("month") String step,
            @RestQuery @DefaultValue("comma") String separator,
            @RestQuery @DefaultValue("vi") String lang,
            @Context Request request) {
        var between = Separator.parse(separator);
        return seriesBody(question, step)
                .map(body -> answers.csv(
                        request,
                        FiguresCsv.of(body, between, english(lang)),
                        "series-%s-%s-%s".formatted(body.step(), body.from(), body.to())));
    }

    @GET
    @Path("/table")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Numbers of a period by agency (one level down), field, procedure or channel.")
    public Uni<RestResponse<TableBody>> table(
            @BeanParam Question question, @RestQuery @DefaultValue("agency") String by, @Context Request request) {
        return tableBody(question, by).map(body -> answers.json(request, body, content(body)));
    }

    @GET
    @Path("/table.csv")
    @Produces(CSV)
    @Operation(summary = "The same for spreadsheets: UTF-8 with a byte order mark.")
    public Uni<RestResponse<String>> tableCsv(
            @BeanParam Question question,
            @RestQuery @DefaultValue("agency") String by,
            @RestQuery @DefaultValue("comma") String separator,
            @RestQuery @DefaultValue("vi") String lang,
            @Context Request request) {
        var between = Separator.parse(separator);
        return tableBody(question, by)
                .map(body -> answers.csv(
                        request,
                        FiguresCsv.of(body, between, english(lang)),
                        "table-%s-%s-%s".formatted(body.by(), body.from(), body.to())));
    }

    private Uni<SeriesBody> seriesBody(Question question, String step) {
        var choice = question.choice();
        return service.series(choice, Step.parse(step), question.from, question.to)
                .map(series -> FiguresBodies.of(series, choice));
    }

    private Uni<TableBody> tableBody(Question question, String by) {
        var choice = question.choice();
        return service.table(choice, Dimension.parse(by), question.from, question.to)
                .map(table -> FiguresBodies.of(table, choice));
    }

    private static boolean english(String language) {
        return language.equals("en");
    }

    private static Object content(SeriesBody body) {
        return Arrays.asList(body.line(), body.step(), body.field(), body.procedure(), body.channel(), body.points());
    }

    private static Object content(TableBody body) {
        return Arrays.asList(
                body.line(), body.by(), body.from(), body.to(), body.field(), body.rows(), body.direct(), body.total());
    }
}
