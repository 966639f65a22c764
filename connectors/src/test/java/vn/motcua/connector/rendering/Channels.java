package vn.motcua.connector.rendering;

import java.util.Optional;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Capabilities.Markup;
import vn.motcua.connector.Capabilities.Measure;

/** Channels that differ in what they can show. */
final class Channels {

    private Channels() {}

    /** Everything but length. */
    static Capabilities rich() {
        return channel(true, 4096, Measure.UTF16, 100, 40, Markup.HTML, true, true);
    }

    /** Words only. */
    static Capabilities bare() {
        return channel(false, 2000, Measure.CODE_POINTS, 0, 0, Markup.NONE, false, false);
    }

    static Capabilities withButtons(int maxChoices, int maxLabelLength) {
        return channel(true, 2000, Measure.CODE_POINTS, maxChoices, maxLabelLength, Markup.NONE, false, false);
    }

    static Capabilities ofLength(int maxTextLength, Measure measure, Markup markup) {
        return channel(true, maxTextLength, measure, 5, 40, markup, false, false);
    }

    static Capabilities channel(
            boolean buttons,
            int maxTextLength,
            Measure measure,
            int maxChoices,
            int maxLabelLength,
            Markup markup,
            boolean pictures,
            boolean files) {
        return new Capabilities(
                buttons,
                maxTextLength,
                measure,
                maxChoices,
                maxLabelLength,
                markup,
                pictures,
                files,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
