package vn.motcua.assistant.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on the map (WGS 84).
 *
 * @param latitude in degrees, −90 to 90
 * @param longitude in degrees, −180 to 180
 */
public record MapPoint(double latitude, double longitude) {

    /** As maps show it when a place is pressed: "18.912345, 105.302145". */
    private static final Pattern TYPED =
            Pattern.compile("\\s*([+-]?\\d{1,2}(?:\\.\\d{1,12})?)\\s*[,; ]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");

    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /** Refuses what is not on the earth. */
    public MapPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on the map: " + latitude + ", " + longitude);
        }
    }

    /** Reads latitude and longitude in degrees; empty when these are not two such numbers. */
    public static Optional<MapPoint> parse(String typed) {
        Matcher numbers = TYPED.matcher(typed);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(numbers.group(1));
        double longitude = Double.parseDouble(numbers.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new MapPoint(latitude, longitude))
                : Optional.empty();
    }

    /** How far another place is, in metres along the sphere (haversine formula). */
    public double metresTo(MapPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** A page that shows it on a map. */
    public String link() {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%.6f&mlon=%.6f#map=17/%.6f/%.6f",
                latitude,
                longitude,
                latitude,
                longitude);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f, %.6f", latitude, longitude);
    }
}
