package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import vn.motcua.connector.Choice;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.twin.Dimension;
import vn.motcua.knowledge.twin.Said;
import vn.motcua.knowledge.twin.Split;
import vn.motcua.knowledge.twin.TwinGroup;
import vn.motcua.knowledge.twin.TwinValue;
import vn.motcua.knowledge.twin.Twins;

/**
 * Which of a group of twins is meant. What was said leaves some of them; if one is left, or it does not matter which, that is it. Else
 * the question that splits them best is asked, then the next; after two, their names are shown.
 */
final class AmongTwins {

    private static final int MOST_QUESTIONS = 2;

    /** So many of the first candidates may be the one whose matter was named. */
    private static final int NAMED_AMONG = 10;

    /** From this share of what the candidates may mean on, the matter is settled and only the case is open. */
    private static final double SETTLED = 0.75;

    /** From this share of a group's probability on, its best member is taken where the search is sure of it too. */
    private static final double CLEAR_MEMBER = 0.67;

    /** What is left by the words must be this likely, beside what the search is sure of, for the words to decide against it. */
    private static final double LEAST_AGAINST = 0.2;

    /** What nobody spoke of and is out of the ordinary is asked for only from this share of the group's probability on. */
    private static final double WORTH_MENTIONING = 0.5;

    /** A member that the search did not find, against the best. */
    private static final double UNFOUND = 0.02;

    /** A member that does not fit what the words hint at. */
    private static final double UNHINTED = 0.3;

    private final ProcedureSearch search;
    private final Twins twins;

    AmongTwins(Knowledge knowledge) {
        this.search = knowledge.search();
        this.twins = knowledge.twins();
    }

    /**
     * What a message means among the twins of its best candidate.
     *
     * @param candidates what the search found, best first, one or more
     * @param likely those of them that are worth a button
     * @param sure whether the first of them would be answered
     * @param words all that led here
     * @param last the last message of them
     * @return empty where twins have no say in it
     */
    Optional<Meaning> meant(
            List<Candidate> candidates,
            List<Candidate> likely,
            boolean sure,
            List<Aspect> aspects,
            String words,
            String last) {
        Question message = search.read(words);
        Procedure best = candidates.getFirst().procedure();
        Optional<TwinGroup> found = twins.around(best.code(), codes(likely));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TwinGroup group = found.get();
        Said said = twins.said(message).toldLast(message, search.read(last));
        var asked = new Asked(candidates, said, aspects, words, 1);
        TwinGroup left = ordinary(group.saying(said), asked.weights(group), said);
        if (sure) {
            return sureOf(best, group, left, asked);
        }
        double mass = mass(candidates, left);
        double all = likely.stream().mapToDouble(Candidate::confidence).sum();
        boolean one = left.withoutDoubles().procedures().size() == 1;
        if (mass < SETTLED * all || (one && mass < Understanding.SURE)) {
            return Optional.empty();
        }
        return Optional.of(decided(left, asked));
    }

    /** Where the search is sure, only what was said, or a member that is about as likely, speaks against its best. */
    private Optional<Meaning> sureOf(Procedure best, TwinGroup group, TwinGroup left, Asked asked) {
        ToDoubleFunction<Procedure> weight = asked.weights(group);
        if (!left.procedures().contains(best)) {
            Optional<Procedure> next =
                    left.procedures().stream().filter(asked.said()::isOfAge).max(Comparator.comparingDouble(weight));
            if (!asked.said().isOfAge(best) && next.isPresent()) {
                // The search does not know ages: what is likeliest for the one that was told is meant.
                return sureOf(next.get(), group, left, asked);
            }
            boolean likely = mass(asked.candidates(), left)
                    >= LEAST_AGAINST * asked.candidates().getFirst().confidence();
            return likely ? Optional.of(decided(left, asked)) : Optional.empty();
        }
        TwinGroup single = left.withoutDoubles();
        Procedure standing = left.standingFor(best);
        double share = weight.applyAsDouble(best)
                / single.procedures().stream()
                        .mapToDouble(member ->
                                member.equals(standing) ? weight.applyAsDouble(best) : weight.applyAsDouble(member))
                        .sum();
        return share >= CLEAR_MEMBER
                ? Optional.of(new Meaning.One(standing, asked.aspects(), asked.words()))
                : Optional.of(decided(left, asked));
    }

    /**
     * What a message means that names the matter of twins and says nothing else: whatever the search thinks of it, the case is open.
     *
     * @param candidates what the search found, best first
     * @return empty for any other message
     */
    Optional<Meaning> namedAlone(List<Candidate> candidates, String words) {
        Question message = search.read(words);
        return candidates.stream()
                .limit(NAMED_AMONG)
                .flatMap(candidate -> twins.around(candidate.procedure().code(), List.of()).stream())
                .max(Comparator.comparingDouble(group -> twins.namedAlone(group, message)))
                .filter(group -> twins.namedAlone(group, message) > 0)
                .map(group -> {
                    Said said = twins.said(message);
                    var asked = new Asked(candidates, said, List.of(), words, 1);
                    return decided(ordinary(group, asked.weights(group), said), asked);
                });
    }

    /** Without what is out of the ordinary, where nobody spoke of it and the search hardly thinks so. */
    private static TwinGroup ordinary(TwinGroup group, ToDoubleFunction<Procedure> weight, Said said) {
        TwinGroup left = group;
        for (Dimension dimension : group.dimensions()) {
            TwinGroup usual = left.having(dimension, List.of(TwinValue.USUAL));
            double all = left.procedures().stream().mapToDouble(weight).sum();
            double unusual =
                    all - usual.procedures().stream().mapToDouble(weight).sum();
            if (!usual.procedures().isEmpty() && !said.speaksOf(dimension) && unusual < WORTH_MENTIONING * all) {
                left = usual;
            }
        }
        return left;
    }

    /**
     * What the answer to a question among twins means.
     *
     * @param topic with the question's options
     * @param offered the choices of that question
     * @param text what was typed
     * @return empty where there is no such question or the text does not answer it
     */
    Optional<Meaning> answered(Topic topic, List<Choice> offered, String text) {
        Optional<TwinGroup> open = open(topic);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Question message = search.read(text);
        List<Candidate> candidates =
                search.search(topic.question(), Understanding.DEEP).candidates();
        List<Aspect> aspects = message.aspects().isEmpty() ? topic.aspects() : List.copyOf(message.aspects());
        List<ChoiceValue.Narrow> shown = offered.stream()
                .flatMap(choice -> ChoiceValue.read(choice.value()).stream())
                .flatMap(value -> value instanceof ChoiceValue.Narrow narrow ? Stream.of(narrow) : Stream.empty())
                .toList();
        int number = shown.stream().mapToInt(ChoiceValue.Narrow::number).max().orElse(1);
        var asked = new Asked(candidates, twins.said(message), aspects, topic.question() + " " + text, number + 1);
        TwinGroup group = open.get();
        List<Split> splits = new ArrayList<>(group.splits(asked.weights(group)));
        splits.sort(Comparator.comparing(
                split -> shown.stream().noneMatch(narrow -> narrow.dimension() == split.dimension())));
        TwinGroup.Answered answer = group.answered(text, splits);
        if (answer.unsure()) {
            return Optional.of(listed(group, asked));
        }
        if (answer.left().procedures().size() < group.procedures().size()) {
            return Optional.of(decided(answer.left(), asked));
        }
        // A case that none of them has: nothing is guessed, the question stands.
        boolean otherCase = twins.said(message).words() > 0 && twins.wordsBeside(group, message) == 0;
        return otherCase
                ? Optional.of(
                        decided(group, new Asked(candidates, twins.said(message), aspects, topic.question(), number)))
                : Optional.empty();
    }

    /** Whether a text answers the open question and says nothing beside it, so that it needs no other reading. */
    boolean isAnswerAlone(Topic topic, String text, int mostWordsBeside) {
        Question message = search.read(text);
        return open(topic)
                .filter(group -> twins.wordsBeside(group, message) <= mostWordsBeside)
                .isPresent();
    }

    /** Whether a procedure may be for somebody of the age that a message tells. */
    boolean isOfAge(Procedure procedure, Question message) {
        return twins.said(message).isOfAge(procedure);
    }

    /** Whether two procedures are of one group. */
    boolean areTwins(Procedure one, Procedure other) {
        return twins.around(one.code(), List.of(other.code()))
                .filter(group -> group.procedures().contains(other))
                .isPresent();
    }

    /** What a pressed answer means. */
    Optional<Meaning> narrowed(Topic topic, ChoiceValue.Narrow narrow) {
        boolean known = topic.options().contains(narrow.code().value());
        Optional<TwinGroup> group = known
                ? open(topic)
                : twins.around(
                        narrow.code(),
                        narrow.ids().stream()
                                .filter(ProcedureCode::isCode)
                                .map(ProcedureCode::new)
                                .toList());
        Optional<TwinGroup> left = group.map(all -> all.having(narrow.dimension(), narrow.ids()))
                .filter(some -> !some.procedures().isEmpty());
        String words = known ? topic.question() : left.map(TwinGroup::matter).orElse("");
        return left.map(some -> {
            List<Candidate> candidates = words.isEmpty()
                    ? List.of()
                    : search.search(words, Understanding.DEEP).candidates();
            return decided(
                    some,
                    new Asked(candidates, twins.said(search.read("")), narrow.aspects(), words, narrow.number() + 1));
        });
    }

    /** The group among whose members a question is open; empty where none is, or not among twins. */
    private Optional<TwinGroup> open(Topic topic) {
        if (topic.options().size() < 2) {
            return Optional.empty();
        }
        List<ProcedureCode> codes =
                topic.options().stream().map(ProcedureCode::new).toList();
        return twins.around(codes.getFirst(), codes)
                .map(group -> group.only(procedure -> codes.contains(procedure.code())))
                .filter(group -> group.procedures().size() == codes.size());
    }

    private Meaning decided(TwinGroup group, Asked asked) {
        TwinGroup left = group.withoutDoubles();
        if (left.procedures().size() == 1 || left.answersAlike(asked.aspects())) {
            Procedure one = left.procedures().stream()
                    .max(Comparator.comparingDouble(asked.weights(left)))
                    .orElseThrow();
            return new Meaning.One(one, asked.aspects(), asked.words());
        }
        List<Split> splits = left.splits(asked.weights(left));
        return splits.isEmpty() || asked.number() > MOST_QUESTIONS
                ? listed(left, asked)
                : several(new TwinQuestion(left, splits.getFirst(), asked.number()), asked);
    }

    private static Meaning listed(TwinGroup left, Asked asked) {
        return several(new TwinQuestion(left, null, asked.number()), asked);
    }

    private static Meaning several(TwinQuestion question, Asked asked) {
        Map<Procedure, Candidate> found = new HashMap<>();
        asked.candidates().forEach(candidate -> found.put(candidate.procedure(), candidate));
        List<Candidate> members = question.left().procedures().stream()
                .map(member -> found.getOrDefault(member, new Candidate(member, 0, 0)))
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .toList();
        return new Meaning.Several(members, asked.aspects(), asked.words(), question);
    }

    private static double mass(List<Candidate> candidates, TwinGroup group) {
        var members = new LinkedHashSet<>(group.procedures());
        return candidates.stream()
                .filter(candidate -> members.contains(candidate.procedure()))
                .mapToDouble(Candidate::confidence)
                .sum();
    }

    private static List<ProcedureCode> codes(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.procedure().code())
                .toList();
    }

    private static ToDoubleFunction<Procedure> weights(List<Candidate> candidates, TwinGroup group, Said said) {
        Map<Procedure, Double> found = new HashMap<>();
        candidates.forEach(candidate -> found.put(candidate.procedure(), candidate.confidence()));
        double best = group.procedures().stream()
                .mapToDouble(member -> found.getOrDefault(member, 0.0))
                .max()
                .orElse(0);
        double least = best > 0 ? UNFOUND * best : 1;
        return member -> Math.max(least, found.getOrDefault(member, 0.0)) * (group.allows(said, member) ? 1 : UNHINTED);
    }

    /**
     * What a decision is made from.
     *
     * @param candidates what the search found
     * @param said what the words say of the case
     * @param aspects what is asked
     * @param words the words that led here
     * @param number the how manieth question would be asked
     */
    private record Asked(List<Candidate> candidates, Said said, List<Aspect> aspects, String words, int number) {
        ToDoubleFunction<Procedure> weights(TwinGroup group) {
            return AmongTwins.weights(candidates, group, said);
        }
    }
}
