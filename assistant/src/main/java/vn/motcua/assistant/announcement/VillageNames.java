package vn.motcua.assistant.announcement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a village: its name, the short forms of a residential group, and what kind of village it is called elsewhere. */
final class VillageNames {

    private static final Pattern GROUP =
            Pattern.compile("(?iu)(tổ dân phố|tổ nhân dân|khu phố|khu dân cư|tổ)\\s+(?:số\\s+)?(.+)");
    private static final Pattern VILLAGE =
            Pattern.compile("(?iu)(thôn|xóm|bản|ấp|làng|khóm|buôn|khu|phum|sóc|tiểu khu)\\s+(?:số\\s+)?(.+)");
    private static final List<String> GROUPS =
            List.of("tổ dân phố", "tổ dân phố số", "tổ", "tổ số", "tdp", "khu phố", "khu phố số");
    private static final List<String> VILLAGES =
            List.of("thôn", "thôn số", "xóm", "bản", "ấp", "làng", "khóm", "buôn", "khu");

    private VillageNames() {}

    /** Its own name first, in lower case. */
    static Set<String> of(String name) {
        var names = new LinkedHashSet<String>();
        String lower = name.toLowerCase(Locale.ROOT);
        names.add(lower);
        add(names, GROUP.matcher(lower), GROUPS);
        add(names, VILLAGE.matcher(lower), VILLAGES);
        return names;
    }

    private static void add(Set<String> names, Matcher name, List<String> kinds) {
        if (name.matches()) {
            kinds.forEach(kind -> names.add(kind + " " + name.group(2)));
        }
    }

    /** The words for a village, with which an unknown one is recognised. */
    static List<String> kinds() {
        var kinds = new ArrayList<>(GROUPS);
        kinds.addAll(VILLAGES);
        return kinds;
    }
}
