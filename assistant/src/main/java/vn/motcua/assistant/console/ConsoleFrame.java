package vn.motcua.assistant.console;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.staff.StaffMember;

/**
 * What every page of the console says of itself and of whoever looks at it.
 *
 * @param language "vi" or "en"
 * @param operator whose service this is
 * @param colour the operator's colour as #rrggbb; null for the default
 * @param assets where scripts and styles are
 * @param path the page's own address, ending where a parameter may be added; null where it answers a form, and so has none
 * @param member who is signed in; null when nobody is
 * @param areas where the member may go; empty until a one-time password is replaced
 * @param times times as they are shown
 */
record ConsoleFrame(
        String language,
        String operator,
        @Nullable String colour,
        String assets,
        @Nullable String path,
        @Nullable StaffMember member,
        List<Area> areas,
        ShownTimes times) {

    /** Copies the list. */
    ConsoleFrame {
        areas = List.copyOf(areas);
    }

    /** Where the member goes every day. */
    public List<Area> everyday() {
        return Area.everyday(areas);
    }
}
