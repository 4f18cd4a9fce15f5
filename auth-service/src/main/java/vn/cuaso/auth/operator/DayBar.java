package vn.cuaso.auth.operator;

/**
 * One day in a drawing: parts of a hundred, of the day with most sign-ins.
 *
 * @param place of the bar, the first is 0
 */
record DayBar(int place, double good, double bad) {
    private static final double HUNDRED = 100;

    /**
     * @param most of one day; 0 where nothing happened on any
     */
    static DayBar of(int place, SignInFigures.Count count, long most) {
        return most == 0
                ? new DayBar(place, 0, 0)
                : new DayBar(place, HUNDRED * count.succeeded() / most, HUNDRED * count.failed() / most);
    }

    /** Where the part that succeeded begins, from above. */
    public double goodTop() {
        return HUNDRED - good;
    }

    /** Where the part that failed begins; it stands on the other. */
    public double badTop() {
        return HUNDRED - good - bad;
    }
}
