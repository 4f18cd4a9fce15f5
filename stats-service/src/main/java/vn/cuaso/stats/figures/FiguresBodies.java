package vn.cuaso.stats.figures;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.figures.SeriesBody.PointBody;
import vn.cuaso.stats.figures.TableBody.RowBody;

/** Writes answers as JSON has them. */
final class FiguresBodies {

    private FiguresBodies() {}

    static SeriesBody of(Series series, Choice choice) {
        return new SeriesBody(
                second(series.asOf()),
                AgencyBody.all(series.line(), series.tree()),
                series.step().wireName(),
                series.span().from(),
                series.span().to(),
                series.firstMonth().toString(),
                choice.field().orElse(null),
                choice.procedure().orElse(null),
                choice.channel().orElse(null),
                FormulasBody.ALL,
                series.points().stream()
                        .map(point -> new PointBody(
                                series.step().name(point.span().from()),
                                point.span().from(),
                                point.span().to(),
                                point.restatedOn().orElse(null),
                                FiguresBody.of(point.figures())))
                        .toList());
    }

    static TableBody of(Table table, Choice choice) {
        return new TableBody(
                second(table.asOf()),
                AgencyBody.all(table.line(), table.tree()),
                table.dimension().wireName(),
                table.span().from(),
                table.span().to(),
                choice.field().orElse(null),
                choice.procedure().orElse(null),
                choice.channel().orElse(null),
                FormulasBody.ALL,
                table.rows().stream().map(row -> row(table, row)).toList(),
                table.hasDirect() ? FiguresBody.of(table.direct()) : null,
                FiguresBody.of(table.total()));
    }

    private static RowBody row(Table table, Table.Row row) {
        var agency = table.dimension() == Dimension.AGENCY;
        return new RowBody(
                row.key(),
                agency ? table.tree().find(row.key()).map(Agency::name).orElse(row.key()) : row.key(),
                agency ? table.tree().below(row.key()).size() : 0,
                FiguresBody.of(row.figures()));
    }

    static OffsetDateTime second(ZonedDateTime moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
    }
}
