package vn.cuaso.stats.summary;

/** A number of dossiers. */
record Count(Period period, long dossiers) {}
