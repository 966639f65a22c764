package vn.motcua.assistant.appointment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on the map.
 *
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 */
public record MapPoint(double latitude, double longitude) {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d{1,15})?)\\s*[,;]\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");

    private static final double EARTH_RADIUS_KM = 6371;

    /** Refuses what is not on the map. */
    public MapPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(latitude + "," + longitude + " is no place on the map");
        }
    }

    /** Reads {@code 18.67,105.69}; empty for anything else. */
    public static Optional<MapPoint> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(written.group(1));
        double longitude = Double.parseDouble(written.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new MapPoint(latitude, longitude))
                : Optional.empty();
    }

    /** As the crow flies (haversine), in kilometres. */
    double kilometresTo(MapPoint other) {
        double dLatitude = Math.toRadians(other.latitude - latitude);
        double dLongitude = Math.toRadians(other.longitude - longitude);
        double chord = Math.pow(Math.sin(dLatitude / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLongitude / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** As it is written and read: {@code 18.67,105.69}. */
    public String written() {
        return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
    }
}
