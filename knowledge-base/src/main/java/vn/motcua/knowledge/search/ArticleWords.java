package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Says with one word what articles and the questions about them say with several: "online", "qua mạng" and "trực tuyến" are one. The
 * table is {@code article-words.tsv}. Immutable.
 */
final class ArticleWords {

    private final PhraseTable<List<Token>> table = new PhraseTable<>();

    ArticleWords() {
        for (String line : ResourceLines.read(ArticleWords.class, "article-words.tsv")) {
            String[] columns = line.split("\t");
            List<Token> one = Words.of(columns[0]);
            table.add(columns[0], one);
            for (String other : columns[1].split("\\|")) {
                table.add(other, one);
            }
        }
    }

    /** The question with each of these groups of words replaced by the one that stands for it. */
    Question of(Question question) {
        List<Match<List<Token>>> matches = table.findLongest(question.terms());
        if (matches.isEmpty()) {
            return question;
        }
        List<Term> terms = new ArrayList<>(question.terms().size());
        List<Role> roles = new ArrayList<>(question.terms().size());
        int at = 0;
        for (Match<List<Token>> match : matches) {
            // Of several meanings of unmarked words the first stands.
            if (match.start() < at) {
                continue;
            }
            terms.addAll(question.terms().subList(at, match.start()));
            roles.addAll(question.roles().subList(at, match.start()));
            boolean certain = true;
            Role role = Role.FILLER;
            for (int i = match.start(); i < match.end(); i++) {
                certain &= question.terms().get(i).certain();
                role = question.roles().get(i).compareTo(role) < 0
                        ? question.roles().get(i)
                        : role;
            }
            for (Token token : match.value()) {
                terms.add(new Term(token.text(), token.folded(), certain));
                roles.add(role);
            }
            at = match.end();
        }
        terms.addAll(question.terms().subList(at, question.terms().size()));
        roles.addAll(question.roles().subList(at, question.roles().size()));
        return new Question(terms, roles, question.aspects(), question.typedMarks());
    }
}
