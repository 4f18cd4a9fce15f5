package vn.cuaso.stats.lateness;

import java.time.Instant;
import java.util.Optional;

/**
 * What is late at an agency with one officer.
 *
 * @param oldestDue when the oldest of the open ones was due
 */
record Late(String agency, String officer, long open, long resolved, Optional<Instant> oldestDue) {}
