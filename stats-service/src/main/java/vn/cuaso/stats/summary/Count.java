package vn.cuaso.stats.summary;

/** A number of dossiers. */
public record Count(Period period, long dossiers) {}
