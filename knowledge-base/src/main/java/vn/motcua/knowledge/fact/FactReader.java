package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.fact.Fact.Kind;
import vn.motcua.knowledge.fact.Word.Break;

/** Finds the facts in the words of a text, in their order, none overlapping another. */
final class FactReader {

    private static final Map<Form, FactReader> READERS =
            Map.of(Form.MARKED, new FactReader(Form.MARKED), Form.UNMARKED, new FactReader(Form.UNMARKED));

    private static final int HIGHEST_MARKER = 30;

    private final Form form;
    private final Dates dates;
    private final Laws laws;
    private final Authorities authorities;
    private final Quantities quantities;
    private final Set<String> numberedThings;

    private FactReader(Form form) {
        this.form = form;
        dates = Dates.in(form);
        laws = Laws.in(form);
        authorities = Authorities.in(form);
        quantities = Quantities.in(form);
        numberedThings = Stream.of("bước", "cách", "hợp", "câu").map(form::of).collect(Collectors.toSet());
    }

    static FactReader in(Form form) {
        return READERS.get(form);
    }

    List<Fact> read(String text, List<Word> words, List<Links.Found> links) {
        List<Fact> facts = new ArrayList<>();
        int link = 0;
        int at = 0;
        while (at < words.size()) {
            while (link < links.size()
                    && links.get(link).start() <= words.get(at).start()) {
                facts.add(Fact.of(links.get(link).kind(), links.get(link).value(), at, at));
                link++;
            }
            List<Fact> found = at(text, words, at);
            facts.addAll(found);
            at = found.isEmpty() ? at + 1 : Math.max(at + 1, found.getLast().end());
        }
        for (; link < links.size(); link++) {
            facts.add(Fact.of(links.get(link).kind(), links.get(link).value(), words.size(), words.size()));
        }
        return facts;
    }

    private List<Fact> at(String text, List<Word> words, int at) {
        Word word = words.get(at);
        if (isMarker(text, words, at)) {
            return List.of();
        }
        if (Shapes.CODE.matcher(word.key()).matches()) {
            return List.of(Fact.of(Kind.CODE, word.key(), at, at + 1));
        }
        List<Fact> found = laws.at(words, at);
        if (found.isEmpty()) {
            Fact date = dates.at(words, at);
            found = date == null ? bareDay(words, at) : List.of(date);
        }
        if (found.isEmpty()) {
            found = authorities.at(words, at);
        }
        if (found.isEmpty()) {
            found = quantities.at(text, words, at);
        }
        return found.isEmpty() ? symbol(words, at) : found;
    }

    private List<Fact> bareDay(List<Word> words, int at) {
        if (!Character.isDigit(words.get(at).key().charAt(0))) {
            return List.of();
        }
        Numeral number = NumeralReader.in(form).at(words, at);
        Fact date = number == null ? null : dates.bareDay(words, at, number);
        return date == null ? List.of() : List.of(date);
    }

    /** "1.", "2)", "a)" at the head of a line or an item, and the number of a step: they count the lines, not the record. */
    private boolean isMarker(String text, List<Word> words, int at) {
        Word word = words.get(at);
        String key = word.key();
        boolean shortNumber = key.matches("\\d{1,2}") && Integer.parseInt(key) <= HIGHEST_MARKER;
        if (shortNumber
                && at > 0
                && word.before() == Break.NONE
                && numberedThings.contains(words.get(at - 1).key())) {
            return at + 1 >= words.size() || words.get(at + 1).opensClause() || key.length() == 1;
        }
        boolean dotted = key.matches("\\d{1,2}(?:\\.\\d{1,2}){1,3}");
        if (!(shortNumber || dotted) || !word.opensClause() || word.end() >= text.length()) {
            return false;
        }
        char behind = text.charAt(word.end());
        boolean closes = behind == ')'
                || ((behind == '.' || behind == '/' || behind == ':') && word.before() == Break.LINE)
                || (dotted && word.before() == Break.LINE);
        return closes && !isMeasured(text, words, at);
    }

    /** Whether a unit stands behind a number: then it counts something after all. */
    private boolean isMeasured(String text, List<Word> words, int at) {
        if (at + 1 >= words.size() || words.get(at + 1).before() == Break.LINE) {
            return false;
        }
        Word next = words.get(at + 1);
        List<Word> plain = new ArrayList<>(words.subList(at, Math.min(words.size(), at + 4)));
        plain.set(1, new Word(next.key(), next.start(), next.end(), Break.NONE, next.capital()));
        return quantities.at(text, plain, 0).stream().anyMatch(fact -> fact.kind() != Kind.NUMBER);
    }

    /** Any other run with digits: a form's number, a size, an account. Roman numerals, those of one letter only before a word. */
    private static List<Fact> symbol(List<Word> words, int at) {
        Word word = words.get(at);
        String key = word.key();
        boolean hasDigit = key.chars().anyMatch(Character::isDigit);
        if (hasDigit) {
            return List.of(Fact.of(Kind.NUMBER, key, at, at + 1));
        }
        boolean beforeNoun = at + 1 < words.size() && !words.get(at + 1).opensClause();
        if (word.capital()
                && (key.length() > 1 || beforeNoun)
                && Shapes.ROMAN.matcher(key).matches()) {
            return List.of(Fact.of(Kind.NUMBER, String.valueOf(Shapes.roman(key)), at, at + 1));
        }
        return List.of();
    }
}
