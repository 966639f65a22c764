package vn.motcua.assistant.appointment;

import java.time.Period;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of home help.
 *
 * @param enabled whether citizens can ask for it in the conversation
 * @param mostOpen how many requests a conversation may have open at a time, 1 to 20
 * @param start where the mobile team sets out from, as latitude and longitude such as {@code 18.67,105.69}; empty when not said
 * @param keep how long a request is kept after it ended, a day or more
 */
@ConfigurationProperties("motcua.home-help")
public record HomeHelpSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int mostOpen,
        @DefaultValue("") String start,
        @DefaultValue("180d") Period keep) {

    /** Refuses what cannot be meant. */
    public HomeHelpSettings {
        if (mostOpen < 1 || mostOpen > 20) {
            throw new IllegalArgumentException("motcua.home-help.most-open is " + mostOpen + ": give 1 to 20");
        }
        if (!start.isBlank() && MapPoint.parse(start).isEmpty()) {
            throw new IllegalArgumentException(
                    "motcua.home-help.start is " + start + ": give latitude and longitude, such as 18.67,105.69");
        }
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("motcua.home-help.keep is " + keep + ": give one day or more");
        }
    }

    Optional<MapPoint> startPoint() {
        return MapPoint.parse(start);
    }
}
