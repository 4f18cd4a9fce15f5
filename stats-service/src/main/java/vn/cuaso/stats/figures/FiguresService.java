package vn.cuaso.stats.figures;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyStore;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.figures.FiguresStore.Parts;
import vn.cuaso.stats.published.QuestionException;
import vn.cuaso.stats.time.DossierClock;

/** Answers from the aggregates; only what is late at this moment is counted in the dossiers, by an index of open ones. */
@ApplicationScoped
public class FiguresService {

    /** Days are kept for the dossiers' own agencies; more of them at once would be a heavy question. */
    private static final int MOST_MONTHS_OF_DAYS = 3;

    private final FiguresStore store;
    private final AgencyStore agencies;
    private final DossierClock clock;

    FiguresService(FiguresStore store, AgencyStore agencies, DossierClock clock) {
        this.store = store;
        this.agencies = agencies;
        this.clock = clock;
    }

    private record Found(YearMonth first, Span span) {}

    /** One period after the other. */
    Uni<Series> series(Choice choice, Step step, Optional<String> from, Optional<String> to) {
        var now = clock.now();
        return counted(choice)
                .chain(counted -> span(from, to, now).chain(found -> series(choice, step, counted, found, now)));
    }

    private Uni<Series> series(Choice choice, Step step, Counted counted, Found found, ZonedDateTime now) {
        var span = found.span();
        if (step == Step.DAY && span.from().plusMonths(MOST_MONTHS_OF_DAYS).isBefore(span.to())) {
            throw new QuestionException("at most " + MOST_MONTHS_OF_DAYS + " months day by day");
        }
        return Uni.combine()
                .all()
                .unis(
                        store.months(counted.codes(), choice, span.lastMonth()),
                        step == Step.DAY
                                ? store.days(counted.codes(), choice, span)
                                : Uni.createFrom().item(Map.<LocalDate, Tally>of()),
                        late(span, now),
                        store.restated(counted.codes(), span))
                .asTuple()
                .map(read -> {
                    var months = read.getItem1();
                    var steps = step == Step.DAY ? read.getItem2() : months;
                    var late = Adding.sum(read.getItem3(), one -> counted.holds(one) && choice.admits(one));
                    return new Series(
                            now,
                            counted.tree(),
                            counted.line(),
                            step,
                            span,
                            found.first(),
                            Adding.points(step, span, now.toLocalDate(), months, steps, late, read.getItem4()));
                });
    }

    /** One period, broken down. */
    Uni<Table> table(Choice choice, Dimension dimension, Optional<String> from, Optional<String> to) {
        var now = clock.now();
        return counted(choice)
                .chain(counted ->
                        span(from, to, now).chain(found -> table(choice, dimension, counted, found.span(), now)));
    }

    private Uni<Table> table(Choice choice, Dimension dimension, Counted counted, Span span, ZonedDateTime now) {
        var downwards = dimension == Dimension.AGENCY && counted.agency().isPresent();
        var below = counted.below().stream().map(Agency::code).toList();
        return Uni.combine()
                .all()
                .unis(
                        store.parts(counted.codes(), choice, dimension, span),
                        downwards
                                ? store.parts(below, choice, dimension, span)
                                : Uni.createFrom().item(Map.<String, Parts>of()),
                        late(span, now))
                .asTuple()
                .map(read -> {
                    var own = read.getItem1();
                    var late = read.getItem3().stream()
                            .filter(one -> counted.holds(one) && choice.admits(one))
                            .toList();
                    var ongoing = !span.to().isBefore(now.toLocalDate());
                    return new Table(
                            now,
                            counted.tree(),
                            counted.line(),
                            dimension,
                            span,
                            Adding.rows(dimension, counted, downwards ? read.getItem2() : own, late, ongoing),
                            Adding.figures(Adding.sum(own), Adding.sum(late, _ -> true), ongoing));
                });
    }

    /** What was resolved on time in a month, by the agencies directly below one. */
    public Uni<Timely> timely(Optional<String> agency, Optional<String> month) {
        var present = Optional.of(YearMonth.from(clock.now()).toString());
        var asked = month.filter(text -> !text.isBlank()).or(() -> present);
        var choice = Choice.of(agency, Optional.empty(), Optional.empty(), Optional.empty());
        return table(choice, Dimension.AGENCY, asked, asked).map(Timely::of);
    }

    /** All roots together where no agency is named, but a single root is that agency. */
    private Uni<Counted> counted(Choice choice) {
        return agencies.tree().map(tree -> {
            var named = choice.agency().map(code -> tree.find(code).orElseThrow(NotFoundException::new));
            var only = tree.roots().size() == 1 ? Optional.of(tree.roots().getFirst()) : Optional.<Agency>empty();
            return new Counted(tree, named.or(() -> only));
        });
    }

    private Uni<Found> span(Optional<String> from, Optional<String> to, ZonedDateTime now) {
        var today = now.toLocalDate();
        return store.firstMonth().map(month -> {
            var first = month.orElse(YearMonth.from(today));
            return new Found(first, Span.of(from, to, first, today));
        });
    }

    /** What is open and late now belongs to a period that has not ended. */
    private Uni<List<LateOpen>> late(Span span, ZonedDateTime now) {
        return span.to().isBefore(now.toLocalDate())
                ? Uni.createFrom().item(List.<LateOpen>of())
                : store.lateOpen(now.toInstant());
    }
}
