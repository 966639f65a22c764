package vn.motcua.assistant.insight;

import java.util.List;

/**
 * What citizens asked in vain in a period.
 *
 * @param questions how many questions were looked at
 * @param all whether these are all of the period; else the latest
 * @param groups what was asked by three people or more, the most often asked first
 * @param others how many of the questions are in none of the groups: fewer than three people asked them, or there are too many groups to show
 */
public record Gaps(int questions, boolean all, List<Gap> groups, int others) {

    /** Copies the list. */
    public Gaps {
        groups = List.copyOf(groups);
    }
}
