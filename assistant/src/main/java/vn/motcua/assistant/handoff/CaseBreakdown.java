package vn.motcua.assistant.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.assistant.dialogue.HandOverReason;

/**
 * How it went in a period, by what leaders compare.
 *
 * @param all everything
 * @param desks each desk at which something happened, in the order of the desks
 * @param channels each channel on which something happened, by its word
 * @param weeks each week in which something happened, by its Monday in Vietnam
 * @param reasons why persons were needed, of the cases opened in the period, the gravest first
 */
public record CaseBreakdown(
        Slice all,
        List<Slice> desks,
        SortedMap<String, Slice> channels,
        SortedMap<LocalDate, Slice> weeks,
        SortedMap<HandOverReason, Openings> reasons) {

    /** Copies the list and the sorted maps. */
    public CaseBreakdown {
        desks = List.copyOf(desks);
        channels = new TreeMap<>(channels);
        weeks = new TreeMap<>(weeks);
        reasons = new TreeMap<>(reasons);
    }

    /**
     * A part of it.
     *
     * @param openings what came, and of how many people something is measured
     * @param figures how it went; how long officers had cases in hand is not reckoned here, so nothing is taken and no handling is there
     */
    public record Slice(Openings openings, Figures figures) {}

    /**
     * What came.
     *
     * @param people how many citizens (conversations) had a case that was opened, first answered, closed or rated in the period
     * @param opened how many cases were opened
     * @param overdue how many of these are open and overdue now
     */
    public record Openings(int people, int opened, int overdue) {
        static final Openings NONE = new Openings(0, 0, 0);
    }
}
