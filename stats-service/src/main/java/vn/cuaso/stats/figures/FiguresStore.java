package vn.cuaso.stats.figures;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.stats.aggregate.Tally;

/** Reads the aggregates. Every call fails with {@link vn.cuaso.stats.store.StoreAwayException}. */
interface FiguresStore {

    /** The first month that anything is known of. */
    Uni<Optional<YearMonth>> firstMonth();

    /** By the first day of each month until a last one; each of the agencies with all that are below it. */
    Uni<Map<LocalDate, Tally>> months(List<String> agencies, Choice choice, LocalDate lastMonth);

    /** By day; the agencies' own and those of all below them. */
    Uni<Map<LocalDate, Tally>> days(List<String> agencies, Choice choice, Span span);

    /** Before a period and within it, by what a dimension tells apart. */
    Uni<Map<String, Parts>> parts(List<String> agencies, Choice choice, Dimension dimension, Span span);

    /** Open and late at a moment, by cell. */
    Uni<List<LateOpen>> lateOpen(Instant now);

    /** The months of a period that were restated, and when last; of the agencies and all below them. */
    Uni<Map<LocalDate, LocalDate>> restated(List<String> agencies, Span span);

    /** What happened before a period, and within it. */
    record Parts(Tally before, Tally within) {

        static final Parts NOTHING = new Parts(new Tally(), new Tally());

        static Parts of(Tally tally, boolean before) {
            return before ? new Parts(tally, new Tally()) : new Parts(new Tally(), tally);
        }

        Parts plus(Parts other) {
            return new Parts(sum(before, other.before, 1), sum(within, other.within, 1));
        }

        Parts minus(Parts other) {
            return new Parts(sum(before, other.before, -1), sum(within, other.within, -1));
        }

        private static Tally sum(Tally one, Tally other, int sign) {
            return new Tally().add(one, 1).add(other, sign);
        }
    }
}
