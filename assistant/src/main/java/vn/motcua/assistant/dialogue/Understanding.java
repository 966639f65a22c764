package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/**
 * Finds which procedure a question means in the light of what was said before. The question is searched as it stands and, where it
 * leans on the conversation, together with the words that led there; the search's own confidence decides between the two.
 */
final class Understanding {

    /** How deep a list is read when some of its candidates do not count. */
    private static final int DEEP = 20;

    private static final int MOST_OPTIONS = 5;

    /** A candidate this much less likely than the best is not worth a button. */
    private static final double WORTH_ASKING = 0.12;

    private final ProcedureSearch search;

    Understanding(ProcedureSearch search) {
        this.search = search;
    }

    /**
     * What a question means.
     *
     * @param topic what is being talked about
     * @param text the question as typed
     * @param question the same, read
     */
    Meaning of(Topic topic, String text, Question question) {
        List<Aspect> aspects = List.copyOf(question.aspects());
        SearchResult bare = search.search(text, DEEP);
        if (topic.isNone() || bare.exactCode()) {
            return meaning(bare, topic, aspects, text);
        }
        if (topic.asks()) {
            return answerToOptions(topic, text, question, bare);
        }
        return followUp(topic, text, question, bare);
    }

    /** The next candidates after the citizen said that the former were not meant. */
    List<Candidate> nextAfter(Topic refused) {
        if (refused.question().isEmpty()) {
            return List.of();
        }
        return worthAsking(without(
                refused.rejected(), search.search(refused.question(), DEEP).candidates()));
    }

    private Meaning followUp(Topic topic, String text, Question question, SearchResult bare) {
        List<Aspect> aspects = List.copyOf(question.aspects());
        Optional<Procedure> current = find(topic.procedure());
        if (current.isPresent() && !namesTopic(question) && !aspects.isEmpty()) {
            return new Meaning.One(current.get(), aspects, topic.question());
        }
        String joined = topic.question() + " " + text;
        if (bare.verdict() == Verdict.ANSWER) {
            return meaning(bare, Topic.NONE, aspects, text);
        }
        SearchResult together = search.search(joined, DEEP);
        boolean leans = leansOnContext(question);
        if (bare.verdict() == Verdict.NONE && !leans && aspects.isEmpty()) {
            return new Meaning.None();
        }
        if (together.verdict() == Verdict.ANSWER
                || (bare.verdict() == Verdict.NONE && together.verdict() == Verdict.CLARIFY)) {
            return meaning(together, topic, aspects, joined);
        }
        if (bare.verdict() == Verdict.NONE) {
            return current.<Meaning>map(procedure -> new Meaning.One(procedure, aspects, topic.question()))
                    .orElseGet(Meaning.None::new);
        }
        return meaning(bare, topic, aspects, text);
    }

    /** The question after a clarifying one: a choice among its options in words, or something new. */
    private Meaning answerToOptions(Topic topic, String text, Question question, SearchResult bare) {
        List<Aspect> aspects = question.aspects().isEmpty() ? topic.aspects() : List.copyOf(question.aspects());
        List<Candidate> optionsInBare = only(topic.options(), bare.candidates());
        if (bare.verdict() == Verdict.ANSWER
                && (optionsInBare.isEmpty()
                        || optionsInBare.getFirst() != bare.candidates().getFirst())) {
            return meaning(bare, Topic.NONE, List.copyOf(question.aspects()), text);
        }
        String joined = topic.question() + " " + text;
        SearchResult together = search.search(joined, DEEP);
        List<Candidate> options = only(topic.options(), together.candidates());
        if (options.isEmpty()) {
            return bare.verdict() == Verdict.NONE && !leansOnContext(question)
                    ? new Meaning.None()
                    : meaning(together, topic, aspects, joined);
        }
        return new Meaning.One(options.getFirst().procedure(), aspects, joined);
    }

    private Meaning meaning(SearchResult result, Topic topic, List<Aspect> aspects, String words) {
        List<Candidate> candidates = without(topic.rejected(), result.candidates());
        if (candidates.isEmpty() || result.verdict() == Verdict.NONE) {
            return new Meaning.None();
        }
        if (result.verdict() == Verdict.ANSWER) {
            return new Meaning.One(candidates.getFirst().procedure(), aspects, words);
        }
        return new Meaning.Several(worthAsking(candidates), aspects, words);
    }

    private static List<Candidate> worthAsking(List<Candidate> candidates) {
        var chosen = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            if (chosen.size() < 2
                    || candidate.confidence()
                            >= WORTH_ASKING * candidates.getFirst().confidence()) {
                chosen.add(candidate);
            }
        }
        return chosen.subList(0, Math.min(chosen.size(), MOST_OPTIONS));
    }

    private static boolean namesTopic(Question question) {
        return question.roles().contains(Role.TOPIC);
    }

    /** Whether the words ask to be read with what was said before: few of a topic, or pointing words. */
    private static boolean leansOnContext(Question question) {
        long topicWords =
                question.roles().stream().filter(role -> role == Role.TOPIC).count();
        return topicWords <= 4;
    }

    private static List<Candidate> without(List<String> codes, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate ->
                        !codes.contains(candidate.procedure().code().value()))
                .toList();
    }

    private static List<Candidate> only(List<String> codes, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> codes.contains(candidate.procedure().code().value()))
                .toList();
    }

    private Optional<Procedure> find(String code) {
        return ProcedureCode.isCode(code) ? search.catalogue().find(new ProcedureCode(code)) : Optional.empty();
    }
}
