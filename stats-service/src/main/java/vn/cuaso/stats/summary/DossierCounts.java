package vn.cuaso.stats.summary;

/** What a store counted for the tiles. */
public record DossierCounts(
        long receivedInMonth, long resolvedInMonth, long onTimeInMonth, long resolvedInYear, long inProgress) {}
