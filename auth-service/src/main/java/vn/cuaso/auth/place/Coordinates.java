package vn.cuaso.auth.place;

/**
 * A point on earth.
 *
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 */
public record Coordinates(double latitude, double longitude) {

    /** IUGG mean radius. */
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The great-circle distance, by the haversine formula: exact enough for places that are known to some 50 km. */
    public double kilometresTo(Coordinates other) {
        double latitudeHalf = Math.toRadians(other.latitude - latitude) / 2;
        double longitudeHalf = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(latitudeHalf), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudeHalf), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
