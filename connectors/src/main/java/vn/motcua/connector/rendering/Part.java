package vn.motcua.connector.rendering;

import java.util.List;

import vn.motcua.connector.Choice;

/** One message of a reply on a channel. */
public sealed interface Part {

    /**
     * Words, with what can be pressed beneath them.
     *
     * @param text the words, within the channel's length
     * @param buttons what can be pressed; empty where the channel has no buttons
     */
    record Words(StyledText text, List<Choice> buttons) implements Part {
        /** Copies the list. */
        public Words {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A picture.
     *
     * @param address a path of this service, beginning with "/", or a whole address
     * @param alternative what it shows, in words that stand without it
     */
    record Picture(String address, String alternative) implements Part {}

    /**
     * A file.
     *
     * @param address a path of this service, beginning with "/"
     * @param label what it is
     */
    record File(String address, String label) implements Part {}
}
