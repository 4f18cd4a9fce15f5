package vn.cuaso.stats.evaluation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.cuaso.stats.evaluation.EvaluationBody.AgencyRow;
import vn.cuaso.stats.evaluation.EvaluationBody.GroupBody;
import vn.cuaso.stats.evaluation.EvaluationBody.Office;
import vn.cuaso.stats.figures.FiguresService;
import vn.cuaso.stats.figures.Timely;

/** Computes timeliness: its points times the share resolved on time. All other groups come from the file, or are missing. */
@ApplicationScoped
class EvaluationService {

    private static final String COMPUTED = "computed";
    private static final int DECIMALS = 2;

    private final FiguresService figures;
    private final ImportedFile imported;

    EvaluationService(FiguresService figures, ImportedFile imported) {
        this.figures = figures;
        this.imported = imported;
    }

    /** Of the agencies directly below one. */
    Uni<EvaluationBody> evaluation(Optional<String> agency, Optional<String> month) {
        return figures.timely(agency, month).map(timely -> {
            var evaluated = timely.month();
            return new EvaluationBody(
                    timely.asOf().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
                    evaluated.toString(),
                    timely.line().stream()
                            .map(one -> new Office(one.code(), one.name(), one.named()))
                            .toList(),
                    timely.below().stream().map(row -> row(evaluated, row)).toList(),
                    row(evaluated, timely.total()));
        });
    }

    private AgencyRow row(YearMonth month, Timely.Row row) {
        var groups = Arrays.stream(Group.values())
                .map(group -> group == Group.TIMELINESS ? computed(row) : imported(month, row.code(), group))
                .toList();
        var known = groups.stream().filter(group -> group.points() != null).toList();
        return new AgencyRow(
                row.code(),
                row.name(),
                row.below(),
                groups,
                known.stream().map(GroupBody::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                known.stream().map(GroupBody::most).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Cut off, so that nobody is shown better than they are. */
    private static GroupBody computed(Timely.Row row) {
        var most = Group.TIMELINESS.most();
        var points = row.resolved() == 0
                ? null
                : most.multiply(BigDecimal.valueOf(row.onTime()))
                        .divide(BigDecimal.valueOf(row.resolved()), DECIMALS, RoundingMode.DOWN);
        return new GroupBody(
                Group.TIMELINESS, most, points, points == null ? null : COMPUTED, row.onTime(), row.resolved());
    }

    private GroupBody imported(YearMonth month, String agency, Group group) {
        var found = imported.points(month, agency, group);
        return new GroupBody(
                group,
                group.most(),
                found.map(ImportedPoints::points).orElse(null),
                found.map(ImportedPoints::source).orElse(null),
                null,
                null);
    }
}
