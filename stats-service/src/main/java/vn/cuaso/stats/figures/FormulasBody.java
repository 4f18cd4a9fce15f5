package vn.cuaso.stats.figures;

/** How the numbers follow from one another, in their own names: anybody can compute them again. */
record FormulasBody(String onTimePercent, String resolved, String inProgress, String averageWorkingDays) {

    static final FormulasBody ALL = new FormulasBody(
            "100 * (resolvedEarly + resolvedOnDay) / resolved, cut off after two decimals",
            "resolvedEarly + resolvedOnDay + resolvedLate",
            "opening + received - resolved - returned - withdrawn",
            "working days from reception to result less those waited for supplements, summed over the resolved / resolved");
}
