package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.insight.FigureRequest;

/**
 * Which figures the page's form asks for. What is malformed is as if it were not there.
 *
 * @param from a date in ISO form, the first that is wanted
 * @param to a date in ISO form, the last that is wanted
 * @param desk the number of a desk
 * @param channel a channel, one of {@link #CHANNELS}
 */
record FiguresForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String desk,
        @Nullable String channel) {

    /** The channels by their words, as conversations have them. */
    static final List<String> CHANNELS = List.of("web", "zalo", "zalobot", "telegram");

    FigureRequest request(LocalDate today) {
        Days days = Days.of(from, to, today);
        return new FigureRequest(
                days.first(),
                days.last(),
                desk != null && desk.matches("\\d{1,18}") ? Long.valueOf(desk) : null,
                channel != null && CHANNELS.contains(channel) ? channel : null);
    }
}
