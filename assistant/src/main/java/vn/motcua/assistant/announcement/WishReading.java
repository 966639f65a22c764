package vn.motcua.assistant.announcement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.assistant.announcement.Wish.Kind;
import vn.motcua.assistant.announcement.Wish.Places;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * Reads what a message wants of announcements. "Đăng ký" and "thông báo" are words of a hundred procedures, so a wish is sure only when
 * its verb and its noun are there and what remains of the message is a topic, a village or courtesy.
 */
final class WishReading {

    /** What a phrase of the table {@code wishes.tsv} is. */
    private enum Sign {
        /** "đăng ký nhận", "báo cho tôi khi": being written to is wanted. */
        SUBSCRIBE,
        /** "đăng ký", "xin": only together with a noun and a topic. */
        PERHAPS,
        /** "ngừng nhận". */
        LEAVE,
        /** "đang nhận những". */
        LIST,
        /** "thông báo", "tin". */
        NOUN,
        /** "tất cả", "mọi". */
        ALL,
        /** "mai", "khi nào": beside a topic alone it is asked whether there is one. */
        WHEN,
        /** Courtesy, persons, and small words that say nothing of the matter. */
        FILLER
    }

    private static final Set<String> MAY_MEAN_ANYTHING = Set.of("bao", "lu", "hop");

    private static final Set<String> ANNOUNCING =
            Set.of("tin", "bao", "lich", "co", "khi", "neu", "ve", "mua", "con", "cuoc", "va", "canh");

    /** So many words may remain of a message that wants nothing else. */
    private static final int REST = 1;

    private final PhraseTable<Sign> signs = new PhraseTable<>();

    WishReading() {
        for (String line : ResourceLines.read(WishReading.class, "wishes.tsv")) {
            String[] columns = line.split("\t", 2);
            signs.add(columns[1].strip(), Sign.valueOf(columns[0].toUpperCase(Locale.ROOT)));
        }
    }

    /** Whether it is worth the lists to look closer. */
    boolean mayBeOne(List<Term> terms) {
        return signs.findLongest(terms).stream()
                .anyMatch(match ->
                        match.value() != Sign.FILLER && match.value() != Sign.ALL && match.value() != Sign.PERHAPS);
    }

    /** The wish of a message; empty when it wants nothing of announcements. */
    Optional<Wish> read(List<Term> terms, List<Topic> topics, List<Village> villages) {
        var covered = new BitSet();
        Set<Sign> found = EnumSet.noneOf(Sign.class);
        for (Match<Sign> match : signs.findLongest(terms)) {
            found.add(match.value());
            covered.set(match.start(), match.end());
        }
        Places places = places(terms, topics, villages, covered, found.contains(Sign.ALL));
        boolean named = !places.topics().isEmpty();
        boolean clean = terms.size() - covered.cardinality() <= REST;
        boolean noun = found.contains(Sign.NOUN);
        if (found.contains(Sign.LEAVE) && (noun || named || terms.size() <= 3) && clean) {
            return Optional.of(new Wish(Kind.LEAVE, true, places));
        }
        if (found.contains(Sign.LIST) && clean) {
            return Optional.of(new Wish(Kind.LIST, true, places));
        }
        if (found.contains(Sign.SUBSCRIBE) && (noun || named)) {
            return Optional.of(new Wish(Kind.SUBSCRIBE, named || clean, places)).filter(wish -> named || clean);
        }
        if (found.contains(Sign.PERHAPS) && noun && (named || clean)) {
            return Optional.of(new Wish(Kind.SUBSCRIBE, named && clean, places));
        }
        return (noun || found.contains(Sign.WHEN)) && named && clean
                ? Optional.of(new Wish(Kind.ASK, false, places))
                : Optional.empty();
    }

    /** What of the lists an answer names. */
    Places places(List<Term> terms, List<Topic> topics, List<Village> villages) {
        boolean all = signs.findLongest(terms).stream().anyMatch(match -> match.value() == Sign.ALL);
        return places(terms, topics, villages, new BitSet(), all);
    }

    private static Places places(
            List<Term> terms, List<Topic> topics, List<Village> villages, BitSet covered, boolean all) {
        var entries = new BitSet();
        List<Topic> namedTopics = named(terms, topicTable(topics), entries);
        List<Village> own = named(terms, villageTable(villages, true), entries);
        List<Village> namedVillages = own.isEmpty() ? named(terms, villageTable(villages, false), entries) : own;
        List<String> communes = named(terms, communeTable(villages), entries);
        if (!communes.isEmpty()) {
            List<Village> there = namedVillages.stream()
                    .filter(village -> communes.contains(village.commune()))
                    .toList();
            namedVillages = there.isEmpty() ? namedVillages : there;
        }
        String unknown = namedVillages.isEmpty() ? unknown(terms, entries) : "";
        covered.or(entries);
        return new Places(namedTopics, namedVillages, communes, all, unknown);
    }

    private static <V> List<V> named(List<Term> terms, PhraseTable<V> table, BitSet covered) {
        var named = new LinkedHashSet<V>();
        for (Match<V> match : table.findLongest(terms)) {
            if (isAnotherWord(terms, match)) {
                continue;
            }
            named.add(match.value());
            covered.set(match.start(), match.end());
        }
        return List.copyOf(named);
    }

    /** Without marks "bao lâu" is no storm: a word alone must stand behind one that announces it, such as "tin bao". */
    private static boolean isAnotherWord(List<Term> terms, Match<?> match) {
        Term term = terms.get(match.start());
        return match.end() - match.start() == 1
                && term.text().equals(term.folded())
                && MAY_MEAN_ANYTHING.contains(term.folded())
                && (match.start() == 0
                        || !ANNOUNCING.contains(terms.get(match.start() - 1).folded()));
    }

    private static PhraseTable<Topic> topicTable(List<Topic> topics) {
        var table = new PhraseTable<Topic>();
        topics.forEach(topic -> topic.phrases().stream()
                .filter(phrase -> phrase.codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(phrase -> table.add(phrase, topic)));
        return table;
    }

    private static PhraseTable<Village> villageTable(List<Village> villages, boolean own) {
        Set<String> names = villages.stream()
                .map(village -> village.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var table = new PhraseTable<Village>();
        for (Village village : villages) {
            String name = village.name().toLowerCase(Locale.ROOT);
            if (own) {
                table.add(name, village);
            } else {
                // "Xóm 3" is "Thôn 3" only where there is no "Xóm 3".
                VillageNames.of(name).stream()
                        .filter(called -> !names.contains(called))
                        .forEach(called -> table.add(called, village));
            }
        }
        return table;
    }

    private static PhraseTable<String> communeTable(List<Village> villages) {
        var table = new PhraseTable<String>();
        villages.stream().map(Village::commune).distinct().forEach(commune -> {
            table.add(commune, commune);
            String bare = commune.replaceFirst("(?iu)^(xã|phường|thị trấn|đặc khu)\\s+", "");
            if (!bare.equals(commune)) {
                table.add(bare, commune);
            }
        });
        return table;
    }

    private static String unknown(List<Term> terms, BitSet covered) {
        var kinds = new PhraseTable<String>();
        VillageNames.kinds().forEach(kind -> kinds.add(kind, kind));
        for (Match<String> match : kinds.findLongest(terms)) {
            if (match.end() < terms.size() && !covered.get(match.start()) && !covered.get(match.end())) {
                covered.set(match.start(), match.end() + 1);
                var words = new ArrayList<String>();
                terms.subList(match.start(), match.end() + 1).forEach(term -> words.add(term.text()));
                return String.join(" ", words);
            }
        }
        return "";
    }
}
