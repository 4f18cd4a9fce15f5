package vn.cuaso.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.cuaso.events.Dossier;
import vn.cuaso.local.demo.Lives.Life;
import vn.cuaso.local.demo.Lives.Outcome;
import vn.cuaso.local.demo.Province.Procedure;

/** What happened to one dossier, told from when it was received and ended; the same each time it is told. */
final class Story {

    private static final double SHARE_SUPPLEMENTED = 0.06;
    private static final double SHARE_WAITING = 0.05;
    private static final double SHARE_OVERDUE = 0.015;
    private static final double SHARE_PUBLISHED_LATE = 0.0008;
    private static final int LONGEST_WAIT = 8;
    private static final int LATE_PUBLICATION_FROM = 8;
    private static final int LATE_PUBLICATION_TO = 45;

    /** What can happen, by the names that the types have on the wire. */
    enum Kind {
        RECEIVED,
        SUPPLEMENT_REQUESTED,
        SUPPLEMENTED,
        RESOLVED,
        RETURNED,
        WITHDRAWN
    }

    /**
     * One thing that happened.
     *
     * @param published when the agency's system told it, for a few much later
     */
    record Happening(Kind kind, Instant at, Instant published) {}

    private final Life life;
    private final LocalDate lastDay;
    private final Instant end;
    private final SplittableRandom random;
    private final List<Happening> happenings = new ArrayList<>();

    final int agency;
    final String officer;
    final Dossier.Channel channel;
    final Procedure procedure;
    private final LocalDate dueDay;
    private final int waited;

    Story(Life life, HistoryPlan plan) {
        this.life = life;
        this.lastDay = plan.end().toLocalDate();
        this.end = plan.end().toInstant();
        this.random = new SplittableRandom(plan.seed() * 1_000_003 + life.number);
        this.agency = Province.someAgency(random);
        this.officer = Province.someOfficer(random);
        this.channel = someChannel();
        happen(Kind.RECEIVED, life.received);
        this.waited = supplement();
        conclude();
        this.procedure = procedureFor(WorkingDays.between(life.received, lastKnownDay()) - waited);
        this.dueDay = WorkingDays.after(life.received, procedure.workingDays());
    }

    /** What is promised to the applicant at this happening: later by what was waited, once that is over. */
    Instant dueAt(int index) {
        var supplemented = happenings.subList(0, index + 1).stream().anyMatch(past -> past.kind() == Kind.SUPPLEMENTED);
        return WorkingDays.closing(supplemented ? WorkingDays.after(dueDay, waited) : dueDay);
    }

    /** In order. */
    List<Happening> happenings() {
        return happenings;
    }

    /** Returns the working days waited. */
    private int supplement() {
        int took = WorkingDays.between(life.received, lastKnownDay());
        if (took < 4 || random.nextDouble() >= SHARE_SUPPLEMENTED + (life.ended == null ? SHARE_WAITING : 0)) {
            return 0;
        }
        var requested = WorkingDays.after(life.received, random.nextInt(1, took - 2));
        happen(Kind.SUPPLEMENT_REQUESTED, requested);
        int left = WorkingDays.between(requested, lastKnownDay());
        if (life.ended == null && random.nextDouble() < SHARE_WAITING / (SHARE_WAITING + SHARE_SUPPLEMENTED)) {
            return left;
        }
        int waited = random.nextInt(1, Math.min(LONGEST_WAIT, left - 1) + 1);
        happen(Kind.SUPPLEMENTED, WorkingDays.after(requested, waited));
        return waited;
    }

    private void conclude() {
        switch (life.outcome) {
            case OPEN -> {}
            case RESOLVED, LATE -> happen(Kind.RESOLVED, life.ended);
            case RETURNED -> happen(Kind.RETURNED, life.ended);
            case WITHDRAWN -> happen(Kind.WITHDRAWN, life.ended);
        }
    }

    /** A promise that was kept, or broken, as the plan wants it. */
    private Procedure procedureFor(int took) {
        var procedures = Province.procedures();
        int kept = 0;
        while (kept < procedures.size() - 1
                && procedures.get(kept).workingDays() < took + (life.ended == null ? 1 : 0)) {
            kept++;
        }
        var broken = life.outcome == Outcome.LATE || life.ended == null && random.nextDouble() < SHARE_OVERDUE;
        if (broken && procedures.getFirst().workingDays() < took) {
            return procedures.get(random.nextInt(Math.max(1, kept)));
        }
        return procedures.get(Math.min(procedures.size() - 1, kept + random.nextInt(2)));
    }

    private void happen(Kind kind, LocalDate day) {
        var at = WorkingDays.someTime(day, random);
        if (day.equals(lastDay)) {
            at = WorkingDays.someTimeBefore(end, random);
        }
        happenings.add(new Happening(kind, at, published(kind, day, at)));
    }

    private Instant published(Kind kind, LocalDate day, Instant at) {
        if (kind == Kind.RESOLVED && random.nextDouble() < SHARE_PUBLISHED_LATE) {
            var later = WorkingDays.after(day, random.nextInt(LATE_PUBLICATION_FROM, LATE_PUBLICATION_TO));
            return later.isBefore(lastDay) ? WorkingDays.someTime(later, random) : at;
        }
        return at;
    }

    private LocalDate lastKnownDay() {
        return life.ended == null ? lastDay : life.ended;
    }

    private Dossier.Channel someChannel() {
        // Nobody is at the counter on a Sunday.
        double share = WorkingDays.isWorkingDay(life.received) ? random.nextDouble() : 0;
        if (share < 0.62) {
            return Dossier.Channel.ONLINE;
        }
        return share < 0.95 ? Dossier.Channel.COUNTER : Dossier.Channel.POST;
    }
}
