package vn.cuaso.portal.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts together what <em>Thống kê</em> shows. */
@ApplicationScoped
class OverviewService {

    private final FiguresClient client;
    private final LastKnown lastKnown;

    OverviewService(@RestClient FiguresClient client, LastKnown lastKnown) {
        this.client = client;
        this.lastKnown = lastKnown;
    }

    private record SeriesQuestion(String agency, String from, String to, Step step) {}

    private record TableQuestion(String agency, String from, String to, Breakdown by) {}

    /** Refused for an agency or months that do not exist; missing while nothing is known. */
    Uni<Reading<Overview>> overview(Selection selection) {
        return Uni.combine()
                .all()
                .unis(series(selection), table(selection, selection.by()), table(selection, Breakdown.AGENCY))
                .asTuple()
                .map(read -> combine(selection, read.getItem1(), read.getItem2(), read.getItem3()));
    }

    private static Reading<Overview> combine(
            Selection selection, Reading<Series> series, Reading<Table> table, Reading<Table> agencies) {
        if (series instanceof Reading.Refused || table instanceof Reading.Refused) {
            return new Reading.Refused<>();
        }
        boolean past = series instanceof Reading.Past || table instanceof Reading.Past;
        Series points = answer(series);
        Table rows = answer(table);
        Table below = answer(agencies);
        if (points == null || rows == null || below == null) {
            return new Reading.Missing<>();
        }
        Overview overview = Overview.of(selection, points, rows, below, past);
        return past ? new Reading.Past<>(overview) : new Reading.Present<>(overview);
    }

    private static <T> T answer(Reading<T> reading) {
        return switch (reading) {
            case Reading.Present<T>(T answer) -> answer;
            case Reading.Past<T>(T answer) -> answer;
            case Reading.Missing<T>(), Reading.Refused<T>() -> null;
        };
    }

    private Uni<Reading<Series>> series(Selection selection) {
        String agency = orNull(selection.agency());
        String from = orNull(selection.from());
        String to = orNull(selection.to());
        return lastKnown.ask(
                new SeriesQuestion(agency, from, to, selection.step()),
                Series.class,
                () -> client.series(agency, from, to, selection.step().wireName()));
    }

    private Uni<Reading<Table>> table(Selection selection, Breakdown by) {
        String agency = orNull(selection.agency());
        String from = orNull(selection.from());
        String to = orNull(selection.to());
        return lastKnown.ask(
                new TableQuestion(agency, from, to, by),
                Table.class,
                () -> client.table(agency, from, to, by.wireName()));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
