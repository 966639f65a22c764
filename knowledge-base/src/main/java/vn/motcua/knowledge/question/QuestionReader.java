package vn.motcua.knowledge.question;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.TypingReader;
import vn.motcua.knowledge.text.WordUse;
import vn.motcua.knowledge.text.Words;

/**
 * Reads a question as people type it: normal form, short forms written out, spelling repaired, and each word given its role.
 * Safe for use by any number of threads.
 */
public final class QuestionReader {

    private static final String FILLERS = "filler-words.txt";
    private static final String EVERYDAY = "everyday-phrases.txt";

    /** How often a phrase of asking counts against one of what is asked about. */
    private static final float OFTEN = 20;

    private static final float EVERY_DAY = 5;

    private final TypingReader typing;
    private final AspectRecogniser aspects = new AspectRecogniser();
    private final PhraseTable<Role> fillers = new PhraseTable<>();

    /** A reader that reads typing errors as what these words make likely. */
    public QuestionReader(WordUse use) {
        this.typing = new TypingReader(use);
        for (String phrase : ResourceLines.read(QuestionReader.class, FILLERS)) {
            fillers.add(phrase, Role.FILLER);
        }
    }

    /** Adds the phrases in which people ask, whatever they ask about, and those of which they talk besides. */
    public static void addPhrases(WordUse.Builder use) {
        for (String phrase : ResourceLines.read(QuestionReader.class, FILLERS)) {
            use.add(Words.of(phrase), OFTEN);
        }
        AspectRecogniser.addPhrases(use, OFTEN);
        for (String phrase : ResourceLines.read(QuestionReader.class, EVERYDAY)) {
            use.add(Words.of(phrase), EVERY_DAY);
        }
    }

    /** Reads a question. Never throws, whatever the text. */
    public Question read(String question) {
        List<Token> tokens = Words.of(question);
        double typedMarks = shareOfMarked(tokens);
        List<Term> terms = typing.read(question);
        Role[] roles = new Role[terms.size()];
        java.util.Arrays.fill(roles, Role.TOPIC);
        fillers.findAll(terms).forEach(match -> fill(roles, match, Role.FILLER));
        Set<Aspect> asked = new LinkedHashSet<>();
        for (PhraseTable.Match<Aspect> match : aspects.find(terms)) {
            asked.add(match.value());
            fill(roles, match, Role.ASPECT);
        }
        return new Question(List.copyOf(terms), List.of(roles), Collections.unmodifiableSet(asked), typedMarks);
    }

    private static void fill(Role[] roles, PhraseTable.Match<?> match, Role role) {
        java.util.Arrays.fill(roles, match.start(), match.end(), role);
    }

    private static double shareOfMarked(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return 0;
        }
        return (double) tokens.stream().filter(Token::marked).count() / tokens.size();
    }
}
