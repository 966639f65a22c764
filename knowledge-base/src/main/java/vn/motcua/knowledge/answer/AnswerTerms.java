package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.Abbreviations;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Spelling;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * The words of an answer, short forms and chat spelling written out and typing errors repaired.
 *
 * @param terms the words
 * @param breaks at which words a clause begins because of a sign before it; the place behind the last word counts too
 * @param questionMarks before which words a question mark stands; likewise
 */
record AnswerTerms(List<Term> terms, BitSet breaks, BitSet questionMarks) {

    /** An answer is short: what comes behind this many characters or words is not read. */
    private static final int MOST_CHARACTERS = 800;

    private static final int MOST_WORDS = 100;

    /** From this share of marked words on, the unmarked ones are taken as meant without marks. */
    private static final double WRITTEN_WITH_MARKS = 0.25;

    /** Words that tell English from unmarked Vietnamese, in which "a" would be "anh". */
    private static final Set<String> ENGLISH = Set.of(
            "last",
            "month",
            "months",
            "year",
            "years",
            "week",
            "weeks",
            "days",
            "was",
            "is",
            "are",
            "old",
            "half",
            "born",
            "have",
            "has",
            "not",
            "with",
            "of",
            "and",
            "from",
            "it",
            "hospital",
            "home",
            "certificate",
            "what",
            "how");

    private static final Abbreviations ABBREVIATIONS = new Abbreviations();
    private static final Map<String, List<Term>> CHAT_SPELLING = chatSpelling();

    private static Map<String, List<Term>> chatSpelling() {
        Map<String, List<Term>> forms = new HashMap<>();
        for (String line : ResourceLines.read(AnswerTerms.class, "chat-spelling.tsv")) {
            String[] columns = line.split("\t", -1);
            forms.put(columns[0], certain(columns[1]));
        }
        return forms;
    }

    private static List<Term> certain(String phrase) {
        return Words.of(phrase).stream().map(Term::written).toList();
    }

    static AnswerTerms of(String text, AnswerVocabulary vocabulary) {
        String read = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        List<Token> tokens = Words.of(read);
        if (tokens.size() > MOST_WORDS) {
            read = read.substring(0, tokens.get(MOST_WORDS).start());
            tokens = tokens.subList(0, MOST_WORDS);
        }
        return new Reading(read, tokens, vocabulary).terms();
    }

    private static final class Reading {
        private final String text;
        private final List<Token> tokens;
        private final AnswerVocabulary vocabulary;
        private final Spelling spelling;
        private final boolean writtenWithMarks;
        private final boolean english;
        private final List<Term> terms = new ArrayList<>();
        private final BitSet breaks = new BitSet();
        private final BitSet questionMarks = new BitSet();

        Reading(String text, List<Token> tokens, AnswerVocabulary vocabulary) {
            this.text = text;
            this.tokens = tokens;
            this.vocabulary = vocabulary;
            this.spelling = new Spelling(vocabulary);
            this.english = tokens.stream().anyMatch(token -> ENGLISH.contains(token.text()));
            long marked = tokens.stream().filter(Token::marked).count();
            this.writtenWithMarks = !tokens.isEmpty() && marked >= WRITTEN_WITH_MARKS * tokens.size();
        }

        AnswerTerms terms() {
            int before = 0;
            for (int i = 0; i < tokens.size(); i++) {
                noteSigns(before, tokens.get(i).start());
                before = tokens.get(i).end();
                add(i);
            }
            noteSigns(before, text.length());
            return new AnswerTerms(List.copyOf(terms), breaks, questionMarks);
        }

        private void noteSigns(int from, int to) {
            for (int at = from; at < to; at++) {
                switch (text.charAt(at)) {
                    case '?', '？' -> {
                        questionMarks.set(terms.size());
                        breaks.set(terms.size());
                    }
                    case ',', ';', '.', '!', '\n', '…', '(', ')', ':' -> breaks.set(terms.size());
                    default -> {}
                }
            }
        }

        private void add(int at) {
            Token token = tokens.get(at);
            List<Term> written = writtenOut(at);
            if (written != null) {
                terms.addAll(written);
                return;
            }
            boolean known = vocabulary.frequency(token.text()) > 0
                    || (!token.marked() && vocabulary.foldedFrequency(token.text()) > 0);
            for (String word : known ? List.of(token.text()) : spelling.repair(token)) {
                String folded = Letters.fold(word);
                boolean marked = !folded.equals(word);
                terms.add(new Term(word, folded, marked || (writtenWithMarks && vocabulary.frequency(word) > 0)));
            }
        }

        private @Nullable List<Term> writtenOut(int at) {
            if (vocabulary.isOwnWithoutMarks(tokens.get(at).text())) {
                return null;
            }
            List<Term> chat = CHAT_SPELLING.get(tokens.get(at).text());
            if (chat != null || (english && tokens.get(at).text().length() == 1)) {
                return chat;
            }
            return ABBREVIATIONS.expand(tokens, at);
        }
    }
}
