package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.place.NameMatch.Typing;
import vn.motcua.knowledge.text.SlipIndex;
import vn.motcua.knowledge.text.SlipIndex.Slip;
import vn.motcua.knowledge.text.Words;

/** All names of units, found by {@link NameKey}: as they are, one slip away, and by initials. Immutable once it has been closed. */
final class PlaceNames {

    private static final float SHORTENED = 2.5f;
    private static final float INITIALS = 2f;

    /** Shorter keys have too many neighbours for a slip to mean anything. */
    private static final int SHORTEST_SLIPPED = 3;

    private final List<PlaceName> names = new ArrayList<>();
    private final Map<String, PlaceName> byWriting = new HashMap<>();
    private final Map<String, PlaceName> byNormalForm = new HashMap<>();
    private final Map<String, List<PlaceName>> byKey = new HashMap<>();
    private final Map<String, List<PlaceName>> byShortened = new HashMap<>();
    private final Map<String, List<PlaceName>> byInitials = new HashMap<>();
    private final Set<String> syllables = new HashSet<>();
    private SlipIndex slips = new SlipIndex(List.of());

    /** The name written so; a new one when it was not met before. */
    PlaceName add(String written) {
        PlaceName known = byWriting.get(written);
        if (known == null) {
            known = normalised(written);
            byWriting.put(written, known);
        }
        return known;
    }

    private PlaceName normalised(String written) {
        List<String> parts = Arrays.stream(written.split("[^\\p{L}\\p{M}\\p{N}']+"))
                .filter(part -> !part.isEmpty())
                .map(part -> Words.normalForm(part.replace("'", "")))
                .toList();
        return byNormalForm.computeIfAbsent(String.join(" ", parts), none -> index(parts));
    }

    private PlaceName index(List<String> parts) {
        var name = new PlaceName(names.size(), parts);
        names.add(name);
        List<String> keys = parts.stream().map(NameKey::ofWord).toList();
        syllables.addAll(keys);
        file(byKey, String.join("", keys), name);
        String roman = romanEnd(keys.getLast());
        if (keys.size() > 1 && !roman.isEmpty()) {
            file(byKey, String.join("", keys.subList(0, keys.size() - 1)) + roman, name);
        }
        for (int initials = 1; initials < keys.size(); initials++) {
            String rest = String.join("", keys.subList(initials, keys.size()));
            file(byShortened, initials(keys, initials) + rest, name);
            if (keys.getFirst().equals("nguien")) {
                file(byShortened, "ng" + initials(keys.subList(1, keys.size()), initials - 1) + rest, name);
            }
        }
        if (keys.size() > 1) {
            file(byInitials, initials(keys, keys.size()), name);
        }
        return name;
    }

    private static void file(Map<String, List<PlaceName>> map, String key, PlaceName name) {
        map.computeIfAbsent(key, none -> new ArrayList<>(2)).add(name);
    }

    private static String initials(List<String> keys, int count) {
        var initials = new StringBuilder();
        for (String key : keys.subList(0, count)) {
            initials.append(key.charAt(0));
        }
        return initials.toString();
    }

    /** "Mỹ Đình 2" is written "Mỹ Đình II" too. */
    private static String romanEnd(String key) {
        return switch (key) {
            case "1" -> "i";
            case "2" -> "ii";
            case "3" -> "iii";
            case "4" -> "iv";
            default -> "";
        };
    }

    /** To be called when all names are added. */
    void close() {
        slips = new SlipIndex(byKey.keySet().stream()
                .filter(key -> key.length() >= SHORTEST_SLIPPED)
                .toList());
    }

    /** Whether some name has a syllable with this key: then it is no leftover of typing. */
    boolean hasSyllable(String key) {
        return syllables.contains(key);
    }

    /** The names that are exactly this, marks aside. */
    List<NameMatch> whole(String key) {
        return matches(byKey, key, Typing.WHOLE, 0);
    }

    /** The names one slip away from this. Digits never slip. */
    List<NameMatch> slipped(String key) {
        if (key.length() < SHORTEST_SLIPPED) {
            return List.of();
        }
        var found = new ArrayList<NameMatch>();
        for (Slip slip : slips.near(key)) {
            if (digits(slip.word()).equals(digits(key))) {
                found.addAll(matches(byKey, slip.word(), Typing.SLIPPED, slip.cost()));
            }
        }
        return found;
    }

    /** The names whose first syllables are initials here. */
    List<NameMatch> shortened(String key) {
        return matches(byShortened, key, Typing.SHORTENED, SHORTENED);
    }

    /** The names with these initials. */
    List<NameMatch> withInitials(String key) {
        return matches(byInitials, key, Typing.INITIALS, INITIALS);
    }

    private static List<NameMatch> matches(Map<String, List<PlaceName>> map, String key, Typing typing, float cost) {
        List<PlaceName> names = map.get(key);
        return names == null
                ? List.of()
                : names.stream().map(name -> new NameMatch(name, typing, cost)).toList();
    }

    private static String digits(String key) {
        var digits = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (Character.isDigit(key.charAt(i))) {
                digits.append(key.charAt(i));
            }
        }
        return digits.toString();
    }
}
