package vn.motcua.assistant.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.knowledge.place.OldCommune;
import vn.motcua.knowledge.place.PlaceTable;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The names of provinces, districts and communes, of today and of before July 2025, and of some other places, with their marks and without. */
final class PlaceNames {

    private static final Set<String> EXACT = new HashSet<>();
    private static final Set<String> PLAIN = new HashSet<>();

    /** Those of several words without space between them. */
    private static final Set<String> JOINED = new HashSet<>();

    private static final Set<String> PROVINCES = new HashSet<>();
    private static final Set<String> PLAIN_PROVINCES = new HashSet<>();
    private static final Set<String> PHRASES = new HashSet<>();
    private static final Set<String> PLAIN_PHRASES = new HashSet<>();

    static {
        for (String phrase : ResourceLines.read(PlaceNames.class, "words-like-names.txt")) {
            String words = words(phrase);
            PHRASES.add(words);
            PLAIN_PHRASES.add(Letters.fold(words));
        }
        PlaceTable places = PlaceTable.bundled();
        places.provinces().forEach(province -> addProvince(province.name().name()));
        places.communes().forEach(commune -> add(commune.name().name()));
        for (OldCommune commune : places.oldCommunes()) {
            add(commune.name().name());
            add(commune.district().name());
            addProvince(commune.province().name());
        }
        ResourceLines.read(PlaceNames.class, "places-like-names.txt").forEach(PlaceNames::add);
    }

    private PlaceNames() {}

    private static String words(String name) {
        return Words.of(name).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static void addProvince(String place) {
        add(place);
        String name = words(place);
        PROVINCES.add(name);
        PLAIN_PROVINCES.add(Letters.fold(name));
    }

    private static void add(String place) {
        String name = words(place);
        if (name.indexOf(' ') > 0 || Letters.isMarked(name)) {
            EXACT.add(name);
        }
        if (name.indexOf(' ') > 0) {
            PLAIN.add(Letters.fold(name));
            JOINED.add(Letters.fold(name).replace(" ", ""));
        }
    }

    /** Whether some place has this name of several words, written in one and without diacritics. */
    static boolean isJoined(String name) {
        return JOINED.contains(name);
    }

    /** Whether some place has this name. */
    static boolean contains(List<NameWord> name) {
        return contains(name, EXACT, PLAIN);
    }

    /** Whether a province has this name, or had it before July 2025. */
    static boolean isProvince(List<NameWord> name) {
        return contains(name, PROVINCES, PLAIN_PROVINCES);
    }

    /** Whether these are everyday words that begin like a name. */
    static boolean isPhrase(List<NameWord> words) {
        return contains(words, PHRASES, PLAIN_PHRASES);
    }

    private static boolean contains(List<NameWord> words, Set<String> exact, Set<String> plain) {
        boolean marked = words.stream().anyMatch(NameWord::marked);
        return marked
                ? exact.contains(words.stream().map(NameWord::text).collect(Collectors.joining(" ")))
                : plain.contains(words.stream().map(NameWord::key).collect(Collectors.joining(" ")));
    }
}
