package vn.cuaso.stats.aggregate;

import java.util.Arrays;

/** One number for each measure. It only ever grows into what it shall be and is then left alone. */
public final class Tally {

    private final long[] numbers = new long[Measure.ALL.size()];

    public long get(Measure measure) {
        return numbers[measure.ordinal()];
    }

    public Tally add(Measure measure, long amount) {
        numbers[measure.ordinal()] += amount;
        return this;
    }

    public Tally add(Tally other, int sign) {
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] += sign * other.numbers[index];
        }
        return this;
    }

    public boolean isNothing() {
        return Arrays.stream(numbers).allMatch(number -> number == 0);
    }

    /** Received and not ended. */
    public long balance() {
        return get(Measure.RECEIVED) - ended();
    }

    public long resolved() {
        return get(Measure.RESOLVED_EARLY) + get(Measure.RESOLVED_ON_DAY) + get(Measure.RESOLVED_LATE);
    }

    private long ended() {
        return resolved() + get(Measure.RETURNED) + get(Measure.WITHDRAWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(numbers, tally.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
