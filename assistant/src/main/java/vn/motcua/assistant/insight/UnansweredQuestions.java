package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.insight.Likeness.Bag;
import vn.motcua.assistant.insight.Likeness.Group;
import vn.motcua.assistant.insight.Questions.Asked;
import vn.motcua.assistant.privacy.Masking;
import vn.motcua.assistant.privacy.PersonalDataMask;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.text.Term;

/**
 * What citizens asked where the assistant had no answer or was unsure, grouped by likeness, so that a leader sees what is missing. It is read from the message log each time and
 * kept nowhere else: what is erased there is gone here. What stands near is looked for by words alone, so that nothing goes to an embedding
 * model again.
 */
@Component
public class UnansweredQuestions {

    /** More questions than these are not read for one page. */
    static final int MOST_QUESTIONS = 2_000;

    private static final int MOST_GROUPS = 20;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private final Questions questions;
    private final PublishedKnowledge knowledge;

    UnansweredQuestions(Questions questions, PublishedKnowledge knowledge) {
        this.questions = questions;
        this.knowledge = knowledge;
    }

    /** Those that were asked in the same words, as far as words count. */
    private record Same(List<Term> terms, List<Asked> asked) {}

    /** All groups of the period that are large enough to be shown. The desk of the request does not narrow them. */
    public Gaps of(FigureRequest request) {
        List<Asked> asked = questions.inVain(request, MOST_QUESTIONS + 1);
        boolean all = asked.size() <= MOST_QUESTIONS;
        List<Asked> read = all ? asked : asked.subList(0, MOST_QUESTIONS);
        ProcedureSearch search = knowledge.current().search();
        var gaps = new ArrayList<Gap>();
        int grouped = 0;
        for (Group<Same> group : Likeness.groups(bags(read, search))) {
            int people = people(group);
            if (people >= SmallGroups.FEWEST && gaps.size() < MOST_GROUPS) {
                gaps.add(gap(group, people, search));
                grouped += group.times();
            }
        }
        return new Gaps(read.size(), all, gaps, read.size() - grouped);
    }

    private static List<Bag<Same>> bags(List<Asked> asked, ProcedureSearch search) {
        var same = new LinkedHashMap<String, Same>();
        for (Asked one : asked) {
            List<Term> terms = topic(search.read(PersonalDataMask.withoutPlaceholders(masked(one.text()))));
            String words = terms.stream().map(Term::folded).collect(Collectors.joining(" "));
            same.computeIfAbsent(words, none -> new Same(terms, new ArrayList<>()))
                    .asked()
                    .add(one);
        }
        return same.values().stream()
                .filter(one -> !one.terms().isEmpty())
                .map(one -> new Bag<>(
                        one,
                        one.terms().stream().map(Term::folded).toList(),
                        one.asked().size()))
                .toList();
    }

    /** The words that say what a question is about; all of them where none does. */
    private static List<Term> topic(Question question) {
        var topic = new ArrayList<Term>();
        for (int i = 0; i < question.terms().size(); i++) {
            if (question.roles().get(i) == Role.TOPIC) {
                topic.add(question.terms().get(i));
            }
        }
        return topic.isEmpty() ? question.terms() : topic;
    }

    private static int people(Group<Same> group) {
        return (int) group.members().stream()
                .flatMap(member -> member.what().asked().stream())
                .mapToLong(Asked::conversation)
                .distinct()
                .count();
    }

    private static Gap gap(Group<Same> group, int people, ProcedureSearch search) {
        List<Asked> examples = examples(group);
        return new Gap(
                shared(group),
                group.times(),
                people,
                examples.stream().map(one -> shown(one.text())).toList(),
                nearest(examples.getFirst().text(), search));
    }

    /** Of different words and different people, as long as there are such. */
    private static List<Asked> examples(Group<Same> group) {
        Set<Long> people = new LinkedHashSet<>();
        var examples = new ArrayList<Asked>();
        for (Bag<Same> member : group.members()) {
            member.what().asked().stream()
                    .filter(one -> people.add(one.conversation()))
                    .findFirst()
                    .ifPresent(examples::add);
        }
        group.members().stream()
                .flatMap(member -> member.what().asked().stream())
                .filter(one -> people.add(one.conversation()))
                .forEach(examples::add);
        return examples.subList(0, Math.min(EXAMPLES, examples.size()));
    }

    /** The words of the middle question that at least half of the questions have too, and enough people with them. */
    private static String shared(Group<Same> group) {
        Map<String, Set<Long>> people = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Bag<Same> member : group.members()) {
            for (String word : new LinkedHashSet<>(member.words())) {
                times.merge(word, member.times(), Integer::sum);
                member.what()
                        .asked()
                        .forEach(one -> people.computeIfAbsent(word, none -> new LinkedHashSet<>())
                                .add(one.conversation()));
            }
        }
        var told = new LinkedHashSet<String>();
        for (Term term : group.members().getFirst().what().terms()) {
            if (times.getOrDefault(term.folded(), 0) * 2 >= group.times()
                    && people.getOrDefault(term.folded(), Set.of()).size() >= SmallGroups.FEWEST) {
                told.add(term.text());
            }
        }
        return told.stream().limit(MOST_WORDS).collect(Collectors.joining(" "));
    }

    private static Gap.@Nullable Nearest nearest(String question, ProcedureSearch search) {
        List<Candidate> candidates = search.searchByWords(question, 1).candidates();
        return candidates.isEmpty()
                ? null
                : new Gap.Nearest(
                        candidates.getFirst().procedure().code().value(),
                        candidates.getFirst().procedure().name());
    }

    /** Names and home addresses, which officers need and the log keeps, are masked too: nor may they name a group. */
    private static String masked(String text) {
        return PersonalDataMask.mask(text, Masking.FOR_A_MODEL);
    }

    private static String shown(String text) {
        String masked = masked(text);
        return masked.length() <= LONGEST
                ? masked
                : masked.substring(0, LONGEST).stripTrailing() + "…";
    }
}
