package vn.motcua.knowledge.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.Abbreviations;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Spelling;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Vocabulary;
import vn.motcua.knowledge.text.Words;

/**
 * Reads a question as people type it: normal form, short forms written out, spelling repaired, and each word given its role.
 * Safe for use by any number of threads.
 */
public final class QuestionReader {

    /** From this share of marked words on, the unmarked ones are taken as meant without marks. */
    private static final double WRITTEN_WITH_MARKS = 0.25;

    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final Abbreviations abbreviations = new Abbreviations();
    private final AspectRecogniser aspects = new AspectRecogniser();
    private final PhraseTable<Role> fillers = new PhraseTable<>();
    private final UnaryOperator<List<Term>> likelyMarks;

    /** A reader that repairs towards the words of this vocabulary. */
    public QuestionReader(Vocabulary vocabulary) {
        this(vocabulary, UnaryOperator.identity());
    }

    /**
     * A reader that repairs towards the words of this vocabulary and tells fillers by their likely marks: "bo ho" is no "bố" when its
     * neighbours make it "bảo hộ".
     *
     * @param likelyMarks gives words that were typed without marks those that they most likely have, the others as they are, as many
     *     as it got
     */
    public QuestionReader(Vocabulary vocabulary, UnaryOperator<List<Term>> likelyMarks) {
        this.likelyMarks = likelyMarks;
        this.vocabulary = vocabulary;
        this.spelling = new Spelling(vocabulary);
        for (String phrase : ResourceLines.read(QuestionReader.class, "filler-words.txt")) {
            fillers.add(phrase, Role.FILLER);
        }
    }

    /** Reads a question. Never throws, whatever the text. */
    public Question read(String question) {
        List<Token> tokens = Words.of(question);
        double typedMarks = shareOfMarked(tokens);
        List<Term> terms = terms(tokens, typedMarks >= WRITTEN_WITH_MARKS);
        Role[] roles = new Role[terms.size()];
        java.util.Arrays.fill(roles, Role.TOPIC);
        fillers.findAll(likelyMarks.apply(terms)).forEach(match -> fill(roles, match, Role.FILLER));
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

    private List<Term> terms(List<Token> tokens, boolean writtenWithMarks) {
        List<Term> terms = new ArrayList<>(tokens.size() + 4);
        for (int i = 0; i < tokens.size(); i++) {
            List<Term> written = abbreviations.expand(tokens, i);
            if (written != null) {
                terms.addAll(written);
                continue;
            }
            for (String word : spelling.repair(tokens.get(i))) {
                String folded = Letters.fold(word);
                boolean marked = !folded.equals(word);
                terms.add(new Term(word, folded, marked || (writtenWithMarks && vocabulary.frequency(word) > 0)));
            }
        }
        return terms;
    }

    private static double shareOfMarked(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return 0;
        }
        return (double) tokens.stream().filter(Token::marked).count() / tokens.size();
    }
}
