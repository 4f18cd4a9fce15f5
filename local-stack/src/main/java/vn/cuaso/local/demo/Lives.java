package vn.cuaso.local.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.cuaso.local.demo.HistoryPlan.Month;

/**
 * When each dossier of a plan is received and ended. Simple matters are done within days, the others in the order in which
 * they were planned, as many a day as the plan gives that day. A province's dossiers fit into a few numbers each.
 */
final class Lives {

    private static final double SHARE_SIMPLE = 0.25;
    private static final int FEWEST_DAYS = 10;
    private static final int MOST_DAYS = 45;
    private static final int FEWEST_TO_BE_LATE = 4;

    /** What becomes of a dossier until the end of the plan. */
    enum Outcome {
        OPEN,
        RESOLVED,
        LATE,
        RETURNED,
        WITHDRAWN
    }

    /** One dossier. */
    static final class Life {
        final int number;
        final LocalDate received;
        LocalDate ended;
        Outcome outcome = Outcome.OPEN;

        private Life(int number, LocalDate received) {
            this.number = number;
            this.received = received;
        }
    }

    private record Planned(Life life, long day) {}

    private final HistoryPlan plan;
    private final RandomGenerator random;
    private final List<Life> all = new ArrayList<>();
    private final ArrayDeque<Life> simple = new ArrayDeque<>();
    private final PriorityQueue<Planned> others =
            new PriorityQueue<>((one, other) -> Long.compare(one.day(), other.day()));

    private Lives(HistoryPlan plan) {
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
    }

    /** All dossiers, in the order of their receptions' days. */
    static List<Life> of(HistoryPlan plan) {
        var lives = new Lives(plan);
        var season = new Season(lives.random, plan.end().toLocalDate());
        plan.months().forEach(month -> lives.live(month, season));
        return lives.all;
    }

    private void live(Month month, Season season) {
        var days = plan.days(month);
        var receptions = season.receptions(days, month.received());
        var ends = season.ends(days, month.ended());
        var ended = new ArrayList<Life>();
        int due = 0;
        for (int index = 0; index < days.size(); index++) {
            due += ends[index];
            while (due > 0 && !(simple.isEmpty() && others.isEmpty())) {
                ended.add(end(days.get(index)));
                due--;
            }
            for (int count = 0; count < receptions[index]; count++) {
                receive(days.get(index));
            }
        }
        if (due > 0) {
            throw new IllegalArgumentException(month + " ends more dossiers than there are");
        }
        decide(ended, month);
    }

    private void receive(LocalDate day) {
        var life = new Life(all.size(), day);
        all.add(life);
        if (random.nextDouble() < SHARE_SIMPLE) {
            simple.add(life);
        } else {
            others.add(new Planned(life, day.toEpochDay() + random.nextInt(FEWEST_DAYS, MOST_DAYS) * 7L / 5));
        }
    }

    private Life end(LocalDate day) {
        var life = simple.isEmpty() ? others.remove().life() : simple.remove();
        life.ended = day;
        return life;
    }

    private void decide(List<Life> ended, Month month) {
        var order = new ArrayList<>(ended);
        // Not Collections.shuffle, which wants another kind of random numbers.
        for (int index = order.size() - 1; index > 0; index--) {
            Collections.swap(order, index, random.nextInt(index + 1));
        }
        order.subList(0, month.otherwise())
                .forEach(life -> life.outcome = random.nextInt(3) > 0 ? Outcome.RETURNED : Outcome.WITHDRAWN);
        int late = month.late();
        for (var life : order.subList(month.otherwise(), order.size())) {
            // Only what took some days can be later than any promise.
            var canBeLate = WorkingDays.between(life.received, life.ended) >= FEWEST_TO_BE_LATE;
            life.outcome = late > 0 && canBeLate ? Outcome.LATE : Outcome.RESOLVED;
            late -= life.outcome == Outcome.LATE ? 1 : 0;
        }
    }
}
