package vn.motcua.assistant.directory;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * A name of a unit, read once.
 *
 * @param words its words without those for the kind
 * @param own whether each is the unit's own, not its commune's
 */
record UnitName(List<Term> words, List<Boolean> own) {

    UnitName {
        words = List.copyOf(words);
        own = List.copyOf(own);
    }

    /** Where its words stand; empty unless all its own are there, and it has any. */
    BitSet in(List<Term> terms) {
        BitSet found = new BitSet();
        boolean distinct = false;
        for (int at = 0; at < words.size(); at++) {
            Term word = words.get(at);
            int place = IntStream.range(0, terms.size())
                    .filter(other -> isSame(terms.get(other), word))
                    .findFirst()
                    .orElse(-1);
            if (place < 0 && own.get(at)) {
                return new BitSet();
            }
            if (place >= 0) {
                found.set(place);
                distinct |= own.get(at);
            }
        }
        return distinct ? found : new BitSet();
    }

    /** All names of a unit. */
    static List<UnitName> of(Unit unit) {
        Set<String> commune =
                Words.of(unit.communeName()).stream().map(Token::folded).collect(Collectors.toSet());
        return Stream.concat(Stream.of(unit.name(), unit.nameEn()), unit.otherNames().stream())
                .filter(name -> !name.isEmpty())
                .map(name -> name(name, commune))
                .toList();
    }

    private static UnitName name(String name, Set<String> commune) {
        List<Term> all = Words.of(name).stream().map(DirectoryReading::term).toList();
        BitSet general = new BitSet();
        DirectoryReading.KINDS.findAll(all).forEach(kind -> general.set(kind.start(), kind.end()));
        List<Term> words = IntStream.range(0, all.size())
                .filter(at -> !general.get(at))
                .mapToObj(all::get)
                .toList();
        return new UnitName(
                words,
                words.stream()
                        .map(word -> !commune.contains(word.folded())
                                && !DirectoryReading.COMMUNE_KINDS.contains(word.folded()))
                        .toList());
    }

    /** A word typed with marks is only that very word. */
    private static boolean isSame(Term typed, Term name) {
        return typed.folded().equals(name.folded())
                && (typed.text().equals(name.text()) || typed.text().equals(typed.folded()));
    }
}
