package vn.motcua.connector.rendering;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.rendering.StyledText.Run;
import vn.motcua.connector.rendering.StyledText.Style;

/** Puts styled text together, cleaned of what cannot be sent. What has nothing to see leaves no trace. */
final class Writing {

    private final List<Run> runs = new ArrayList<>();
    private String pending = "";

    /** Adds words that may have several lines. */
    Writing add(String words, Style style) {
        return append(CleanWords.lines(words), style);
    }

    /** Adds words on one line. */
    Writing addLine(String words, Style style) {
        return append(CleanWords.line(words), style);
    }

    /** Adds text that is clean already. */
    Writing add(StyledText text) {
        text.runs().forEach(run -> append(run.text(), run.style()));
        return this;
    }

    /** What stands between the words before and the words to come; nothing, should either be missing. */
    Writing then(String between) {
        pending = runs.isEmpty() ? "" : between;
        return this;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** All of it; what was to stand before words that never came is left out. */
    StyledText text() {
        return new StyledText(runs);
    }

    private Writing append(String words, Style style) {
        if (!words.isEmpty()) {
            put(pending, Style.PLAIN);
            put(words, style);
            pending = "";
        }
        return this;
    }

    /** Neighbours of one style are one run, so that no tag is closed just to be opened again. */
    private void put(String words, Style style) {
        if (words.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().style() == style) {
            runs.add(new Run(runs.removeLast().text() + words, style));
        } else {
            runs.add(new Run(words, style));
        }
    }
}
