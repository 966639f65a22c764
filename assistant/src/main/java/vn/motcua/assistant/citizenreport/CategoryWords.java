package vn.motcua.assistant.citizenreport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** Recognises categories by their words. Made anew where they have been changed. */
final class CategoryWords {

    private final List<Category> categories;
    private final PhraseTable<Category> table = new PhraseTable<>();

    CategoryWords(List<Category> categories) {
        this.categories = List.copyOf(categories);
        for (Category category : categories) {
            category.words()
                    .lines()
                    .filter(phrase -> phrase.chars().anyMatch(Character::isLetter))
                    .forEach(phrase -> table.add(phrase, category));
        }
    }

    /** Whether it was made of these. */
    boolean isOf(List<Category> others) {
        return categories.equals(others);
    }

    /** All, in their order. */
    List<Category> all() {
        return categories;
    }

    /** Whether there is one of this code. */
    boolean has(String code) {
        return find(code).isPresent();
    }

    /** The one of this code. */
    Optional<Category> find(String code) {
        return categories.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * A category that a text speaks of.
     *
     * @param words how many words of the text it was recognised by
     */
    record Found(Category category, int words) {}

    /** The one that most words speak of: a long phrase tells more than several short ones. */
    Optional<Found> find(Question read) {
        return table.findLongest(read.terms()).stream()
                .map(match -> new Found(match.value(), match.end() - match.start()))
                .max(Comparator.comparingInt(Found::words)
                        .thenComparing(found -> -found.category().position()));
    }

    /**
     * The one that the words speak of as they were typed: without marks "o ga" is read as "ở ga" by the search. A phrase of one word says
     * nothing then.
     */
    Optional<Found> findTyped(String text) {
        List<Term> typed = Words.of(text).stream().map(Term::typed).toList();
        return table.findLongest(typed).stream()
                .map(match -> new Found(match.value(), match.end() - match.start()))
                .filter(found -> found.words() > 1)
                .max(Comparator.comparingInt(Found::words)
                        .thenComparing(found -> -found.category().position()));
    }

    /** The one whose name or number was given in answer to the question for it. */
    Optional<Category> named(Question read, String text) {
        String plain = text.strip();
        if (plain.matches("\\d{1,2}")) {
            int number = Integer.parseInt(plain);
            return number >= 1 && number <= categories.size()
                    ? Optional.of(categories.get(number - 1))
                    : Optional.empty();
        }
        var names = new PhraseTable<Category>();
        for (Category category : categories) {
            names.add(category.nameVi(), category);
            if (category.nameEn().chars().anyMatch(Character::isLetter)) {
                names.add(category.nameEn(), category);
            }
        }
        return names.findAll(read.terms()).stream()
                .map(PhraseTable.Match::value)
                .findFirst()
                .or(() -> find(read).map(Found::category));
    }
}
