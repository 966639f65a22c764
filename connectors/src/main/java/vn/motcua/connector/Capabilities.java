package vn.motcua.connector;

import java.time.Duration;
import java.util.Optional;

/**
 * What a channel can show and how fast.
 *
 * @param buttons whether quick replies can be pressed; where not, choices are numbered lines
 * @param maxTextLength the longest text of one message, counted by {@code measure}; {@link Integer#MAX_VALUE} when unlimited
 * @param measure how the channel counts
 * @param maxChoices how many quick replies fit one message
 * @param maxLabelLength the longest label that a button shows whole, in characters; longer ones are written into the text and their
 *     buttons show numbers
 * @param markup how words can be made strong
 * @param pictures whether pictures can be sent
 * @param files whether files can be sent
 * @param edits whether a message can be replaced by a newer form of it
 * @param typing whether the channel can show that an answer is being prepared
 * @param pull whether the citizen's client fetches replies itself, so that a committed reply is a delivered one
 * @param pace how many messages the channel takes from one account altogether; empty when unlimited
 * @param window until when after a citizen's last interaction the channel lets us write; empty when always
 */
public record Capabilities(
        boolean buttons,
        int maxTextLength,
        Measure measure,
        int maxChoices,
        int maxLabelLength,
        Markup markup,
        boolean pictures,
        boolean files,
        boolean edits,
        boolean typing,
        boolean pull,
        Optional<Pace> pace,
        Optional<Window> window) {

    /** How a channel counts the length of a text. */
    public enum Measure {
        /** UTF-16 code units, as Java's {@link String#length()}. */
        UTF16,
        /** Unicode code points. */
        CODE_POINTS,
        /** Bytes in UTF-8. */
        BYTES;

        /** The length of a text in NFC. */
        public int of(String text) {
            return switch (this) {
                case UTF16 -> text.length();
                case CODE_POINTS -> text.codePointCount(0, text.length());
                case BYTES -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            };
        }
    }

    /** How words can be made strong. */
    public enum Markup {
        /** Not at all. */
        NONE,
        /** By tags such as {@code <b>}. */
        HTML
    }

    /**
     * Until when we may write.
     *
     * @param free how long after the last interaction a message costs nothing
     * @param open how long after it a message is taken at all; not shorter than {@code free}
     */
    public record Window(Duration free, Duration open) {
        /** Refuses a window that closes before it stops being free. */
        public Window {
            if (free.isNegative() || open.compareTo(free) < 0) {
                throw new IllegalArgumentException("a window free for " + free + " and open for " + open);
            }
        }
    }

    /** Of a channel whose clients show everything and fetch it themselves. */
    public static Capabilities ofPages() {
        return new Capabilities(
                true,
                Integer.MAX_VALUE,
                Measure.UTF16,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Markup.HTML,
                true,
                true,
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty());
    }
}
