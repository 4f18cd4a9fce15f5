package vn.cuaso.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;

/** One dossier from reception to its end, whenever that is. */
final class DossierLife {

    private static final URI SOURCE = URI.create("/one-stop-shop");
    private static final DateTimeFormatter YEAR_MONTH_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final double SHARE_SUPPLEMENTED = 0.06;
    private static final double SHARE_RETURNED = 0.02;
    private static final double SHARE_WITHDRAWN = 0.01;
    private static final double SHARE_LATE = 0.01;
    private static final int LONGEST_WAIT = 8;
    private static final int LATEST = 12;

    private final Random random;
    private final Dossier dossier;
    private final String officer;
    private final List<CloudEvent<DossierEvent>> events = new ArrayList<>();
    private LocalDate today;
    private LocalDate dueDay;

    /**
     * Lets the dossier live.
     *
     * @param day the working day on which it is received
     * @param number which one of that day, from 1
     */
    DossierLife(LocalDate day, int number, Random random) {
        this.random = random;
        this.today = day;
        var procedure = Province.someProcedure(random);
        var agency = Province.someAgency(random);
        this.dueDay = WorkingDays.after(day, procedure.workingDays());
        this.officer = Province.someOfficer(random);
        this.dossier = new Dossier(
                "%s-%s-%04d".formatted(agency.code(), YEAR_MONTH_DAY.format(day), number),
                procedure.code(),
                agency,
                procedure.field(),
                someChannel(random),
                Optional.empty());
        receive();
        if (procedure.workingDays() > 1 && random.nextDouble() < SHARE_SUPPLEMENTED) {
            supplement();
        }
        close();
    }

    List<CloudEvent<DossierEvent>> events() {
        return List.copyOf(events);
    }

    private void receive() {
        happen(time -> new Received(dossier, time, due(), officer));
    }

    private void supplement() {
        today = WorkingDays.after(today, 1);
        happen(time -> new SupplementRequested(dossier, time, due(), officer));
        int waited = random.nextInt(1, LONGEST_WAIT + 1);
        today = WorkingDays.after(today, waited);
        dueDay = WorkingDays.after(dueDay, waited);
        happen(time -> new Supplemented(dossier, time, due(), officer));
    }

    private void close() {
        int left = WorkingDays.between(today, dueDay);
        double outcome = random.nextDouble();
        if (outcome < SHARE_WITHDRAWN) {
            today = WorkingDays.after(today, random.nextInt(1, left + 2));
            happen(time -> new Withdrawn(dossier, time, due(), officer));
        } else if (outcome < SHARE_WITHDRAWN + SHARE_RETURNED) {
            today = WorkingDays.after(today, random.nextInt(1, left + 2));
            happen(time -> new Returned(dossier, time, due(), officer));
        } else {
            var late = random.nextDouble() < SHARE_LATE;
            today = WorkingDays.after(today, late ? left + random.nextInt(1, LATEST + 1) : usualDuration(left));
            happen(time -> new Resolved(dossier, time, due(), officer));
        }
    }

    /** Offices tend to use most of the time that they have. */
    private int usualDuration(int left) {
        return Math.max(1, Math.min(left, (int) Math.ceil(left * (0.4 + 0.6 * random.nextDouble()))));
    }

    private Instant due() {
        return WorkingDays.closing(dueDay);
    }

    private void happen(EventAt what) {
        var sequence = events.size() + 1;
        var data = what.at(WorkingDays.someTime(today, random));
        // Named, not random: the same event has the same id in every run.
        var id = UUID.nameUUIDFromBytes((dossier.code() + "#" + sequence).getBytes(UTF_8));
        events.add(new CloudEvent<>(id.toString(), SOURCE, dossier.code(), data.occurredAt(), sequence, data));
    }

    private static Dossier.Channel someChannel(Random random) {
        double share = random.nextDouble();
        if (share < 0.62) {
            return Dossier.Channel.ONLINE;
        }
        return share < 0.95 ? Dossier.Channel.COUNTER : Dossier.Channel.POST;
    }

    @FunctionalInterface
    private interface EventAt {
        DossierEvent at(Instant time);
    }
}
