package vn.cuaso.stats.lateness;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyStore;
import vn.cuaso.stats.agency.AgencyTree;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.lateness.LatenessBody.AgencyRow;
import vn.cuaso.stats.lateness.LatenessBody.Counts;
import vn.cuaso.stats.lateness.LatenessBody.Office;
import vn.cuaso.stats.lateness.LatenessBody.PersonRow;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.UnitCode;
import vn.cuaso.stats.time.DossierClock;

/** Adds up what is late. Persons are told apart only where one agency is asked for. */
@ApplicationScoped
class LatenessService {

    private static final Comparator<Counts> WORST_FIRST = Comparator.comparingLong(Counts::open)
            .thenComparingLong(Counts::resolved)
            .reversed();

    private final LatenessStore store;
    private final AgencyStore agencies;
    private final Persons persons;
    private final WorkingCalendar calendar;
    private final DossierClock clock;

    LatenessService(
            LatenessStore store, AgencyStore agencies, Persons persons, WorkingCalendar calendar, DossierClock clock) {
        this.store = store;
        this.agencies = agencies;
        this.persons = persons;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of all agencies, or of one and those below it. */
    Uni<LatenessBody> lateness(Optional<String> named) {
        var now = clock.now();
        var code = named.map(text -> UnitCode.of(text).text());
        return Uni.combine()
                .all()
                .unis(agencies.tree(), store.late(code, now))
                .asTuple()
                .map(read -> body(read.getItem1(), code, read.getItem2(), now));
    }

    private LatenessBody body(AgencyTree tree, Optional<String> code, List<Late> late, ZonedDateTime now) {
        if (code.isPresent() && tree.find(code.get()).isEmpty()) {
            throw new NotFoundException();
        }
        var days = new DueDates(calendar, now.getZone());
        var rows = late.stream().collect(groupingBy(Late::agency)).entrySet().stream()
                .map(agency -> new AgencyRow(
                        agency.getKey(),
                        tree.find(agency.getKey()).map(Agency::name).orElse(agency.getKey()),
                        counts(agency.getValue(), days, now),
                        persons.arePublished() && code.isPresent() ? persons(agency.getValue(), days, now) : List.of()))
                .sorted(Comparator.comparing(AgencyRow::counts, WORST_FIRST).thenComparing(AgencyRow::code))
                .toList();
        return new LatenessBody(
                now.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
                persons.wireName(),
                code.map(tree::line).orElse(List.of()).stream()
                        .map(agency -> new Office(agency.code(), agency.name(), agency.named()))
                        .toList(),
                now.toLocalDate().withDayOfMonth(1),
                now.toLocalDate(),
                rows,
                counts(late, days, now));
    }

    private List<PersonRow> persons(List<Late> late, DueDates days, ZonedDateTime now) {
        return late.stream().collect(groupingBy(one -> persons.publish(one.officer()))).entrySet().stream()
                .map(person -> new PersonRow(person.getKey().orElse(null), counts(person.getValue(), days, now)))
                .sorted(Comparator.comparing(PersonRow::counts, WORST_FIRST)
                        .thenComparing(PersonRow::name, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Counts counts(List<Late> late, DueDates days, ZonedDateTime now) {
        var oldest =
                late.stream().map(Late::oldestDue).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return new Counts(
                late.stream().mapToLong(Late::open).sum(),
                late.stream().mapToLong(Late::resolved).sum(),
                oldest.map(due -> days.workingDays(due, now.toInstant())).orElse(0));
    }
}
