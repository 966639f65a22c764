package vn.motcua.assistant.poster;

import java.util.List;

import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.Subject;

/**
 * The page on which codes are chosen; rendered by {@code templates/poster.html}.
 *
 * @param query what was searched for; may be empty
 * @param chosen what is chosen, in order
 * @param found what else was found, the first of it
 * @param matches how many were found in all, those chosen not counted
 * @param sizes the sizes to choose from
 * @param size the one chosen
 * @param channels the channels to choose from, the web chat first
 * @param channel the one chosen
 * @param problem why a sheet was refused, in the page's language; empty when none was
 */
record PosterPage(
        String query,
        List<Subject> chosen,
        List<Subject> found,
        int matches,
        List<SheetSize> sizes,
        SheetSize size,
        List<Channel> channels,
        Channel channel,
        String problem) {

    /** Copies the lists. */
    PosterPage {
        chosen = List.copyOf(chosen);
        found = List.copyOf(found);
        sizes = List.copyOf(sizes);
        channels = List.copyOf(channels);
    }
}
