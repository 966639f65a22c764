package vn.motcua.assistant.citizenreport;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on the map, by WGS 84.
 *
 * @param latitude in degrees
 * @param longitude in degrees
 */
public record Point(double latitude, double longitude) {

    private static final double EARTH_METRES = 6_371_000;

    /** "10.7769, 106.7009", as maps show it and as their links carry it (?q=…, @…,17z, !3d…!4d…). */
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\d.])(-?\\d{1,2}\\.\\d{3,15})\\s*(?:,|%2C|!4d)\\s*(-?\\d{2,3}\\.\\d{3,15})(?!\\d)");

    /** How far it is, in metres, by the haversine. */
    public double metresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Whether it lies in or off Vietnam: from Cà Mau to Hà Giang, the islands included. */
    boolean isInVietnam() {
        return latitude > 6 && latitude < 24 && longitude > 102 && longitude < 118;
    }

    /** The point that a text names by its degrees, or by a link to a map; empty when it names none in Vietnam. */
    static Optional<Point> in(String text) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            var point = new Point(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
            if (point.isInVietnam()) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /** As a map takes it, to some ten centimetres. */
    public String written() {
        return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
    }
}
