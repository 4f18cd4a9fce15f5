package vn.cuaso.stats.figures;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyTree;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.figures.FiguresStore.Parts;

/** Numbers of one period, broken down, as of a moment. */
record Table(
        ZonedDateTime asOf,
        AgencyTree tree,
        List<Agency> line,
        Dimension dimension,
        Span span,
        List<Row> rows,
        Figures total) {

    /** One row. */
    record Row(String key, Figures figures) {

        static final Comparator<Row> LARGEST_FIRST = Comparator.<Row>comparingLong(
                        row -> row.figures().within().get(Measure.RECEIVED))
                .reversed()
                .thenComparing(Row::key);
    }

    /** What the rows leave of the total: what an agency did itself. */
    Figures direct() {
        var all = new Parts(total.before(), total.within());
        var rest = rows.stream()
                .map(row -> new Parts(row.figures().before(), row.figures().within()))
                .reduce(all, Parts::minus, Parts::minus);
        var late = rows.stream().mapToLong(row -> row.figures().lateOpen()).sum();
        return new Figures(rest.before(), rest.within(), total.lateOpen() - late);
    }

    /** Whether an agency has done anything itself. */
    boolean hasDirect() {
        var rest = direct();
        return dimension == Dimension.AGENCY
                && !(rest.before().isNothing() && rest.within().isNothing());
    }
}
