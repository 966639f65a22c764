package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How it went in a period of time, for an officer, a desk or everybody. All times are working time of the desk, counted from when a
 * person was needed.
 *
 * @param id the number of the account or the desk; 0 for everybody
 * @param name the officer's or the desk's name; empty for everybody
 * @param taken how many cases came into an officer's hands, each counted once
 * @param closed how many were closed that somebody had in hand last
 * @param firstAnswer how long citizens waited for an officer's first word; null when there was none
 * @param inTime how many of these came within the desk's time for an answer
 * @param handling how long a closed case was in hand; null when none was
 * @param ratings how many citizens gave 1, 2, 3, 4 and 5
 */
public record Figures(
        long id,
        String name,
        int taken,
        int closed,
        @Nullable Spread firstAnswer,
        int inTime,
        @Nullable Spread handling,
        List<Integer> ratings) {

    /** Copies the list, which has five numbers. */
    public Figures {
        ratings = List.copyOf(ratings);
        if (ratings.size() != 5) {
            throw new IllegalArgumentException("there are five ratings, not " + ratings.size());
        }
    }

    /** How many citizens gave a rating. */
    public int rated() {
        return ratings.stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean of the ratings; empty without any. */
    public OptionalDouble meanRating() {
        int sum = IntStream.range(0, 5).map(i -> (i + 1) * ratings.get(i)).sum();
        return rated() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rated());
    }

    /** How many of a hundred first answers came in time, rounded down so that 100 means all; empty without any. */
    public @Nullable Integer inTimePercent() {
        return firstAnswer == null ? null : inTime * 100 / firstAnswer.count();
    }

    /**
     * How long something took.
     *
     * @param count how often it was measured, 1 or more
     * @param median half of them took no longer
     * @param ninetieth nine of ten took no longer
     */
    public record Spread(int count, Duration median, Duration ninetieth) {}
}
