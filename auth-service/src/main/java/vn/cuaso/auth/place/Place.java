package vn.cuaso.auth.place;

import java.util.Optional;

/**
 * Roughly where an address is.
 *
 * @param name for people, in the language that was asked for: <i>Hà Nội, Việt Nam</i>
 */
public record Place(Optional<String> name, Optional<Coordinates> coordinates) {

    /** Nothing is known about an address. */
    public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty());

    /** Empty when one of the two is not known. */
    public Optional<Double> kilometresTo(Place other) {
        return coordinates.flatMap(here -> other.coordinates.map(here::kilometresTo));
    }
}
