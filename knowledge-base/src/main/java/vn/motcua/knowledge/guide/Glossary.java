package vn.motcua.knowledge.guide;

import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Explains the papers and words that people do not know.
 *
 * @param terms the terms
 */
public record Glossary(List<Term> terms) {

    /** Copies the list. */
    public Glossary {
        terms = List.copyOf(terms);
    }

    /**
     * A term.
     *
     * @param name what it is called
     * @param alsoCalled other names, and how people say it
     * @param meaning what it is
     * @param get where it is got or asked for; may be empty
     * @param procedure the code of the procedure that gives it; empty where none does
     */
    public record Term(
            BilingualText name, List<String> alsoCalled, BilingualText meaning, BilingualText get, String procedure) {
        /** Copies the list. */
        public Term {
            alsoCalled = List.copyOf(alsoCalled);
        }
    }

    /** The term with the longest name that a text holds, compared without marks; empty when it holds none. */
    public Optional<Term> find(String text) {
        String said = folded(text);
        Term found = null;
        int longest = 0;
        for (Term term : terms) {
            int length = Math.max(
                    lengthIn(said, term.name().vi()),
                    Math.max(
                            lengthIn(said, term.name().en()),
                            term.alsoCalled().stream()
                                    .mapToInt(name -> lengthIn(said, name))
                                    .max()
                                    .orElse(0)));
            if (length > longest) {
                longest = length;
                found = term;
            }
        }
        return Optional.ofNullable(found);
    }

    private static int lengthIn(String said, String name) {
        String folded = folded(name);
        return folded.length() > 2 && said.contains(folded) ? folded.length() : 0;
    }

    private static String folded(String text) {
        var words = new StringBuilder(" ");
        for (Token token : Words.of(text)) {
            words.append(token.folded()).append(' ');
        }
        return words.toString();
    }
}
