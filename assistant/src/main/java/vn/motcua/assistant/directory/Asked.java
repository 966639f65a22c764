package vn.motcua.assistant.directory;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the directory.
 *
 * @param topic what
 * @param kinds of what kind of unit; empty when none was named
 * @param named units that were named, by all their own words; empty when none was
 * @param communes the codes of the communes that were named, as the directory has them
 * @param elsewhere a commune that was named and is not in the directory; empty when none was
 * @param day of which day
 * @param part of which part of it; null when none was said
 * @param leaders the words about the leader, folded; empty when none was named
 * @param rest how many words are about something else
 */
record Asked(
        Topic topic,
        Set<UnitKind> kinds,
        List<Unit> named,
        List<String> communes,
        String elsewhere,
        AskedDay day,
        AskedDay.@Nullable Part part,
        String leaders,
        int rest) {

    Asked {
        kinds = Set.copyOf(kinds);
        named = List.copyOf(named);
        communes = List.copyOf(communes);
    }

    /** The same in these communes. */
    Asked in(List<String> codes) {
        return new Asked(topic, kinds, named, codes, "", day, part, leaders, rest);
    }
}
