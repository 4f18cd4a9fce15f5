package vn.cuaso.stats.agency;

import java.util.Optional;

/**
 * An agency that has dossiers, or has some below it.
 *
 * @param name as it was told last; the code where no event has told it
 * @param named whether an event has told the name
 * @param depth how many stand above it
 */
public record Agency(String code, String name, boolean named, Optional<String> parent, int depth) {}
