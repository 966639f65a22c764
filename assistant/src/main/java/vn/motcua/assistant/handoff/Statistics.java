package vn.motcua.assistant.handoff;

import java.util.List;
import java.util.Map;

/**
 * The figures of a period.
 *
 * @param all of everybody together
 * @param desks of each desk at which something happened, in the order of the desks
 * @param officers of each officer who did something, by name
 * @param opened how many persons were wished for
 * @param closings how many cases were closed for each reason that occurred, also those that no officer had
 */
public record Statistics(
        Figures all, List<Figures> desks, List<Figures> officers, int opened, Map<Closing, Integer> closings) {

    /** Copies the lists and the map. */
    public Statistics {
        desks = List.copyOf(desks);
        officers = List.copyOf(officers);
        closings = Map.copyOf(closings);
    }
}
