package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.search.SearchResult.Verdict;
import vn.motcua.knowledge.text.Term;

/**
 * Finds which procedure a question means in the light of what was said before. The question is searched as it stands and, where it
 * leans on the conversation, together with the words that led there; the search's own confidence decides between the two.
 */
final class Understanding {

    /** How deep a list is read when some of its candidates do not count. */
    static final int DEEP = 20;

    private static final int MOST_OPTIONS = 5;

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[?!\\n]+|\\.(?=\\s|$)");

    private static final int MOST_SENTENCES = 4;

    /** A candidate this much less likely than the best is not worth a button. */
    private static final double WORTH_ASKING = 0.12;

    /** From this on, what the search says of a message alone is taken as a topic of its own. */
    static final double OWN_TOPIC = 0.5;

    /** Of candidates this close to the first none is answered unasked: on the development questions it was as often the second that was meant. */
    private static final double ABOUT_AS_LIKELY = 0.8;

    static final double SURE = 0.4;
    private static final double CERTAIN = 0.8;

    private final ProcedureSearch search;
    private final AmongTwins twins;
    private final AnotherMatter another;

    Understanding(Knowledge knowledge) {
        this.search = knowledge.search();
        this.twins = new AmongTwins(knowledge);
        this.another = new AnotherMatter(search, twins);
    }

    /**
     * What a question means.
     *
     * @param state where the conversation is
     * @param text the question as typed
     * @param question the same, read
     */
    Meaning of(ConversationState state, String text, Question question) {
        Meaning whole = ofTheWhole(state, text, question);
        return whole instanceof Meaning.None ? ofOneSentence(text).orElse(whole) : whole;
    }

    /**
     * "Lệ phí khai sinh bao nhiêu? Gọi tôi số 09…": what stands beside a question may hide it. The one sentence that names a procedure for
     * certain is meant then.
     */
    private Optional<Meaning> ofOneSentence(String text) {
        List<String> sentences = SENTENCE_ENDS
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        if (sentences.size() < 2 || sentences.size() > MOST_SENTENCES) {
            return Optional.empty();
        }
        List<Meaning> certain = sentences.stream()
                .flatMap(sentence -> certainly(sentence).stream())
                .toList();
        return certain.size() == 1 ? Optional.of(certain.getFirst()) : Optional.empty();
    }

    private Optional<Meaning> certainly(String sentence) {
        Question read = search.read(sentence);
        return named(sentence, read)
                .map(procedure -> new Meaning.One(procedure, List.copyOf(read.aspects()), sentence));
    }

    private Meaning ofTheWhole(ConversationState state, String text, Question question) {
        Topic topic = state.topic();
        List<Aspect> aspects = List.copyOf(question.aspects());
        SearchResult bare = search.search(text, DEEP);
        if (bare.exactCode()) {
            return meaning(bare, topic, aspects, text);
        }
        if (topic.isNone()) {
            Leaning leaning = Leaning.of(question);
            boolean ofItsOwn = AnotherMatter.isNamed(leaning, bare);
            if (leaning.topicWords() == 0 && leaning.paperwork() && !ofItsOwn && !standsAlone(bare)) {
                return new Meaning.Unnamed(leaning.aspects());
            }
            List<Aspect> own = ofItsOwn ? AnotherMatter.asked(question, leaning) : aspects;
            return meaning(bare, topic, own.isEmpty() ? topic.aspects() : own, text);
        }
        if (topic.asks()) {
            return answerToOptions(state, text, question, bare);
        }
        return followUp(state, text, question, bare);
    }

    /** The procedure that words name for certain, whatever was said before; empty where they name none or several. */
    Optional<Procedure> named(String text, Question question) {
        SearchResult bare = search.search(text, DEEP);
        return standsAlone(bare)
                        && meaning(bare, Topic.NONE, List.copyOf(question.aspects()), text) instanceof Meaning.One one
                ? Optional.of(one.procedure())
                : Optional.empty();
    }

    /** Whether a message names no procedure, so that it asks of what was talked about. */
    boolean leansWholly(String text, Question question) {
        return Leaning.of(question).wholly() && !standsAlone(search.search(text, DEEP));
    }

    /** What an answer to a question among twins means that says nothing beside it; empty for anything else. */
    Optional<Meaning> answerAlone(ConversationState state, Query query) {
        // English words are none of the search's.
        int beside = query.english() ? Integer.MAX_VALUE : 0;
        return twins.isAnswerAlone(state.topic(), query.typed(), beside)
                ? twins.answered(state.topic(), state.answerable(), query.typed())
                : Optional.empty();
    }

    /** What a pressed answer to a question among twins means. */
    Meaning narrowed(Topic topic, ChoiceValue.Narrow narrow) {
        return twins.narrowed(topic, narrow).orElseGet(Meaning.None::new);
    }

    /**
     * What an unsure question means, now that it was also searched for in other words. What these alone have found is asked about and
     * never answered; they decide where they agree with what the citizen's own words have found first.
     *
     * @param own what the citizen's own words mean: several, or none
     * @param words the question in other words
     * @param rejected what was said not to be meant
     * @param aspects what is asked
     */
    Meaning reworded(Meaning own, String words, List<String> rejected, List<Aspect> aspects) {
        SearchResult found = search.search(words, DEEP);
        List<Candidate> others = without(rejected, found.candidates());
        if (others.isEmpty() || found.exactCode() || found.verdict() == Verdict.NONE) {
            return own;
        }
        boolean sure = isSure(found);
        if (!(own instanceof Meaning.Several several) || several.candidates().isEmpty()) {
            return new Meaning.Several(sure ? others.subList(0, 1) : worthAsking(others), aspects, words);
        }
        Procedure first = others.getFirst().procedure();
        if (!sure) {
            return own;
        }
        if (isOf(several.candidates().getFirst(), first)) {
            return new Meaning.One(first, several.aspects(), several.words());
        }
        var asked = new ArrayList<Candidate>(others.subList(0, 1));
        asked.addAll(several.candidates().stream()
                .filter(candidate -> !isOf(candidate, first))
                .toList());
        return new Meaning.Several(
                asked.subList(0, Math.min(asked.size(), MOST_OPTIONS)), several.aspects(), several.words());
    }

    /** The next candidates after the citizen said that the former were not meant. */
    List<Candidate> nextAfter(Topic refused) {
        if (refused.question().isEmpty()) {
            return List.of();
        }
        return worthAsking(without(
                refused.rejected(), search.search(refused.question(), DEEP).candidates()));
    }

    private Meaning followUp(ConversationState state, String text, Question question, SearchResult bare) {
        Topic topic = state.topic();
        List<Aspect> aspects = List.copyOf(question.aspects());
        Leaning leaning = Leaning.of(question);
        if (another.isAskedOf(text, question, leaning, bare, List.of(topic.procedure())) && leaning.topicWords() == 0) {
            return meaning(bare, Topic.NONE, AnotherMatter.asked(question, leaning), text);
        }
        Optional<Procedure> current = find(topic.procedure()).filter(procedure -> twins.isOfAge(procedure, question));
        if (current.isPresent() && leaning.wholly() && !standsAlone(bare)) {
            return new Meaning.One(current.get(), leaning.aspects(), topic.question());
        }
        if (leaning.back()) {
            Optional<Meaning> before = talkedAboutBefore(state, bare, aspects);
            if (before.isPresent()) {
                return before.get();
            }
        }
        String joined = topic.question() + " " + text;
        if (current.isPresent() && bare.verdict() == Verdict.ANSWER && isFirst(topic.procedure(), bare)) {
            return new Meaning.One(current.get(), aspects, joined);
        }
        SearchResult together = search.search(joined, DEEP);
        boolean newTopic = another.isAskedOf(text, question, leaning, bare, List.of(topic.procedure()))
                || (bare.verdict() == Verdict.ANSWER && (leaning.topicWords() > 1 || standsAlone(bare)))
                || (bare.verdict() == Verdict.CLARIFY && bare.answerable() >= OWN_TOPIC && leaning.topicWords() > 1);
        if (together.verdict() == Verdict.ANSWER && !isFirst(topic.procedure(), together)) {
            return !newTopic || confidence(together) > confidence(bare)
                    ? meaning(together, topic, aspects, joined)
                    : meaning(bare, Topic.NONE, aspects, text);
        }
        if (newTopic) {
            return meaning(bare, Topic.NONE, aspects, text);
        }
        if (bare.verdict() == Verdict.NONE && !leaning.paperwork() && !leaning.pointing()) {
            return new Meaning.None();
        }
        return current.<Meaning>map(procedure -> new Meaning.One(procedure, aspects, topic.question()))
                .orElseGet(() -> meaning(together, topic, aspects, joined));
    }

    /** What the citizen goes back to: the first candidate that was talked about before. */
    private Optional<Meaning> talkedAboutBefore(ConversationState state, SearchResult bare, List<Aspect> aspects) {
        return bare.candidates().stream()
                .map(Candidate::procedure)
                .flatMap(procedure -> state.earlier().stream()
                        .filter(past -> past.procedure().equals(procedure.code().value()))
                        .map(past -> (Meaning) new Meaning.One(procedure, aspects, past.question())))
                .findFirst();
    }

    /** The question after a clarifying one: a choice among its options in words, or something new. */
    private Meaning answerToOptions(ConversationState state, String text, Question question, SearchResult bare) {
        Topic topic = state.topic();
        List<Aspect> own = List.copyOf(question.aspects());
        List<Aspect> aspects = own.isEmpty() ? topic.aspects() : own;
        String joined = topic.question() + " " + text;
        Leaning leaning = Leaning.of(question);
        if (another.isAskedOf(text, question, leaning, bare, topic.options())) {
            return meaning(bare, Topic.NONE, AnotherMatter.asked(question, leaning), text);
        }
        if (leaning.wholly() && !standsAlone(bare)) {
            List<Aspect> asked = leaning.aspects().isEmpty() ? aspects : leaning.aspects();
            List<Candidate> same =
                    only(topic.options(), search.search(topic.question(), DEEP).candidates());
            return same.isEmpty() ? new Meaning.None() : new Meaning.Several(same, asked, topic.question());
        }
        boolean elsewhere = bare.verdict() == Verdict.ANSWER
                && !isAmong(topic.options(), bare)
                && confidence(bare) >= OWN_TOPIC
                && leaning.topicWords() > 1;
        Optional<Meaning> amongTwins = elsewhere ? Optional.empty() : twins.answered(topic, state.answerable(), text);
        if (amongTwins.isPresent()) {
            return amongTwins.get();
        }
        SearchResult together = search.search(joined, DEEP);
        List<Candidate> options = only(topic.options(), together.candidates());
        if (bare.verdict() == Verdict.ANSWER && !isAmong(topic.options(), bare)) {
            return together.verdict() == Verdict.ANSWER && confidence(together) > confidence(bare)
                    ? meaning(together, topic, aspects, joined)
                    : meaning(bare, Topic.NONE, own, text);
        }
        if (bare.verdict() == Verdict.NONE && !leaning.paperwork() && options.isEmpty()) {
            return new Meaning.None();
        }
        if (together.verdict() == Verdict.ANSWER || options.isEmpty()) {
            return meaning(together, topic, aspects, joined);
        }
        return new Meaning.One(options.getFirst().procedure(), aspects, joined);
    }

    private Meaning meaning(SearchResult result, Topic topic, List<Aspect> aspects, String words) {
        List<Candidate> candidates = without(topic.rejected(), result.candidates());
        boolean open = !result.exactCode() && candidates.equals(result.candidates());
        Optional<Meaning> named = open ? twins.namedAlone(candidates, words) : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        if (candidates.isEmpty() || result.verdict() == Verdict.NONE) {
            return new Meaning.None();
        }
        String before = topic.question() + " ";
        String last = words.startsWith(before) ? words.substring(before.length()) : words;
        Optional<Meaning> amongTwins = open
                ? twins.meant(candidates, worthAsking(candidates), isSure(result), aspects, words, last)
                : Optional.empty();
        Meaning meant = amongTwins.orElseGet(() -> isSure(result)
                ? new Meaning.One(candidates.getFirst().procedure(), aspects, words)
                : new Meaning.Several(worthAsking(candidates), aspects, words));
        if (!open || !isFirst(meant, candidates)) {
            return meant;
        }
        List<Candidate> alike = asLikely(candidates);
        if (alike.size() > 1) {
            return new Meaning.Several(alike, aspects, words);
        }
        List<Candidate> general = standsAlone(result) ? List.of() : withTheGeneral(candidates, words);
        return general.isEmpty() ? meant : new Meaning.Several(general, aspects, words);
    }

    /**
     * "Đăng ký khai sinh cho người đã có giấy tờ" is a special case of "đăng ký khai sinh". Where nobody spoke of what makes it one, both are
     * asked about, the general one first; empty where the first candidate is no special case of another, or was spoken of as one. Among twins
     * it has been decided.
     */
    private List<Candidate> withTheGeneral(List<Candidate> candidates, String words) {
        Candidate first = candidates.getFirst();
        List<Term> said = Leaning.of(search.read(words)).own();
        return worthAsking(candidates).stream()
                .filter(candidate -> !twins.areTwins(first.procedure(), candidate.procedure()))
                .filter(candidate -> NameWords.isSpecialCase(first.procedure(), candidate.procedure(), said))
                .findFirst()
                .map(general -> List.of(general, first))
                .orElse(List.of());
    }

    private static boolean isFirst(Meaning meant, List<Candidate> candidates) {
        return meant instanceof Meaning.One one && isOf(candidates.getFirst(), one.procedure());
    }

    /** The first and those about as likely; its twins aside, among whom it has been decided. */
    private List<Candidate> asLikely(List<Candidate> candidates) {
        Candidate first = candidates.getFirst();
        return candidates.stream()
                .limit(MOST_OPTIONS)
                .filter(candidate -> candidate.confidence() >= ABOUT_AS_LIKELY * first.confidence())
                .filter(candidate ->
                        candidate.equals(first) || !twins.areTwins(first.procedure(), candidate.procedure()))
                .toList();
    }

    static List<Candidate> worthAsking(List<Candidate> candidates) {
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

    /**
     * Whether to answer without asking. Below this confidence what the search would answer is as often wrong as right on the
     * development questions, and a question costs the citizen one tap.
     */
    private static boolean isSure(SearchResult result) {
        return result.verdict() == Verdict.ANSWER && (result.exactCode() || confidence(result) >= SURE);
    }

    /** Whether a message of everyday words alone is a procedure's name after all ("sao y bản chính"). */
    private static boolean standsAlone(SearchResult bare) {
        return bare.verdict() == Verdict.ANSWER && confidence(bare) >= CERTAIN;
    }

    static double confidence(SearchResult result) {
        return result.candidates().isEmpty()
                ? 0
                : result.candidates().getFirst().confidence();
    }

    private static boolean isOf(Candidate candidate, Procedure procedure) {
        return candidate.procedure().code().equals(procedure.code());
    }

    private static boolean isFirst(String code, SearchResult result) {
        return !result.candidates().isEmpty()
                && result.candidates().getFirst().procedure().code().value().equals(code);
    }

    private static boolean isAmong(List<String> codes, SearchResult result) {
        return !result.candidates().isEmpty()
                && codes.contains(
                        result.candidates().getFirst().procedure().code().value());
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
