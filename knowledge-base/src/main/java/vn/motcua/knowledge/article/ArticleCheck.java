package vn.motcua.knowledge.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Finds what is wrong with articles: procedures that the catalogue does not have, amounts of money (a fee belongs to its procedure's
 * record, where it is kept up to date), periods that no related record prints and no provision names, texts too long for the screen of a phone, and
 * phrasings that are few or asked for two articles.
 */
public final class ArticleCheck {

    /** Characters of a Vietnamese article that fit a phone without much scrolling. */
    public static final int LONGEST = 700;

    /** The same in English, which needs more. */
    public static final int LONGEST_ENGLISH = 800;

    private static final int LONGEST_TITLE = 60;
    private static final int LEAST_PHRASINGS = 5;
    private static final Pattern MONEY = Pattern.compile("\\d[\\d.,]*\\s*(đồng|đ\\b|VND|VNĐ|USD|dong\\b)");
    private static final Pattern PERIOD = Pattern.compile("(\\d+)\\s+(ngày|giờ|tháng)\\b");

    private final Catalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> asked = new HashMap<>();

    private ArticleCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Something to mend.
     *
     * @param article the id of the article
     * @param what what is wrong with it
     */
    public record Finding(String article, String what) {}

    /**
     * What is wrong with articles; empty when nothing is.
     *
     * @param articles the articles
     * @param catalogue the catalogue that their codes must be in
     */
    public static List<Finding> of(List<Article> articles, Catalogue catalogue) {
        var check = new ArticleCheck(catalogue);
        articles.forEach(check::look);
        return List.copyOf(check.findings);
    }

    private void look(Article article) {
        if (Math.max(article.title().vi().length(), article.title().en().length()) > LONGEST_TITLE) {
            note(article, "the title is longer than " + LONGEST_TITLE + " characters: a button");
        }
        String vi = joined(article, false);
        String en = joined(article, true);
        if (vi.length() > LONGEST || en.length() > LONGEST_ENGLISH) {
            note(
                    article,
                    "too long for a phone: " + vi.length() + " characters of " + LONGEST + ", in English " + en.length()
                            + " of " + LONGEST_ENGLISH);
        }
        if (MONEY.matcher(vi + " " + en).find()) {
            note(article, "names an amount of money: fees are told from the procedure's record");
        }
        codes(article);
        periods(article, vi);
        phrasings(article);
    }

    private void codes(Article article) {
        for (ProcedureCode code : article.procedures()) {
            if (catalogue.find(code).isEmpty()) {
                note(article, "no procedure " + code + " in the catalogue");
            }
        }
        article.sameAs().stream()
                .filter(code -> !article.procedures().contains(code))
                .forEach(code -> note(article, "is the same as " + code + ", which is not among its procedures"));
    }

    private void periods(Article article, String vi) {
        List<String> records = article.procedures().stream()
                .flatMap(code -> catalogue.find(code).stream())
                .map(ArticleCheck::printed)
                .toList();
        for (MatchResult period : PERIOD.matcher(vi).results().toList()) {
            Pattern there = Pattern.compile("(?iu)\\b0*" + period.group(1) + "\\b[^.;]{0,20}" + period.group(2));
            boolean byLaw = article.provisions().stream()
                    .anyMatch(provision -> provision.period().equals(period.group()));
            if (!byLaw
                    && records.stream()
                            .noneMatch(record -> there.matcher(record).find())) {
                note(article, "'" + period.group() + "' is printed in none of its procedures");
            }
        }
    }

    private static String printed(Procedure procedure) {
        return procedure.steps() + "\n" + procedure.requirements() + "\n"
                + procedure.submissionMethods().stream()
                        .map(ArticleCheck::printed)
                        .collect(Collectors.joining("\n"));
    }

    private static String printed(SubmissionMethod method) {
        return method.processingTime().published() + "\n" + method.description();
    }

    private void phrasings(Article article) {
        Set<String> own = new HashSet<>();
        for (String phrasing : article.said()) {
            String words = folded(phrasing);
            if (!own.add(words)) {
                note(article, "asked for twice with '" + phrasing + "'");
            } else if (asked.containsKey(words)) {
                note(article, "'" + phrasing + "' also asks for " + asked.get(words));
            } else {
                asked.put(words, article.id());
            }
        }
        if (own.size() < LEAST_PHRASINGS) {
            note(article, "has fewer than " + LEAST_PHRASINGS + " ways in which people ask for it");
        }
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static String joined(Article article, boolean english) {
        return article.answer().stream()
                .map(english ? BilingualText::en : BilingualText::vi)
                .collect(Collectors.joining("\n"));
    }

    private void note(Article article, String what) {
        findings.add(new Finding(article.id(), what));
    }
}
