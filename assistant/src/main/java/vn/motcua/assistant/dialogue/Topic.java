package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.question.Aspect;

/**
 * What a conversation is about.
 *
 * @param question the citizen's words that led here, joined over the turns; the context of a follow-up
 * @param procedure the code of the procedure that was answered, of several the first; empty while none is settled
 * @param aspects what was asked of it
 * @param options the codes among which a clarifying question asks to choose; beside an answered procedure the codes of all that were answered
 *     together; empty when there is neither
 * @param rejected codes of which the citizen said that they are not meant
 * @param guided whether a guide is wanted of what is chosen
 * @param each what was asked of each of those that were answered together, in their order; empty where none were
 */
public record Topic(
        String question,
        String procedure,
        List<Aspect> aspects,
        List<String> options,
        List<String> rejected,
        boolean guided,
        List<List<Aspect>> each) {

    static final Topic NONE = new Topic("", "", List.of(), List.of(), List.of());

    private static final int LONGEST_QUESTION = 300;

    /** Keeps the first words, and copies the lists. */
    public Topic {
        question = shortened(question);
        aspects = List.copyOf(aspects);
        options = List.copyOf(options);
        rejected = List.copyOf(rejected);
        each = each.stream().map(List::copyOf).toList();
    }

    /** One of which no guide is wanted. */
    public Topic(String question, String procedure, List<Aspect> aspects, List<String> options, List<String> rejected) {
        this(question, procedure, aspects, options, rejected, false, List.of());
    }

    /** A topic read back from where it was stored; what is missing gets its default. */
    @JsonCreator
    static Topic stored(
            @Nullable String question,
            @Nullable String procedure,
            @Nullable List<Aspect> aspects,
            @Nullable List<String> options,
            @Nullable List<String> rejected,
            @Nullable Boolean guided,
            @Nullable List<List<Aspect>> each) {
        return new Topic(
                Objects.requireNonNullElse(question, ""),
                Objects.requireNonNullElse(procedure, ""),
                Objects.requireNonNullElse(aspects, List.of()),
                Objects.requireNonNullElse(options, List.of()),
                Objects.requireNonNullElse(rejected, List.of()),
                Boolean.TRUE.equals(guided),
                Objects.requireNonNullElse(each, List.of()));
    }

    boolean isNone() {
        return question.isEmpty() && procedure.isEmpty();
    }

    /** Whether a clarifying question waits for its answer. */
    boolean asks() {
        return !options.isEmpty() && procedure.isEmpty();
    }

    /** The codes of several procedures that were answered together; empty where one was, or none. */
    List<String> answeredTogether() {
        return procedure.isEmpty() ? List.of() : options;
    }

    /**
     * What was asked of one of several that were answered together.
     *
     * @param place its place among them, from 0
     */
    List<Aspect> aspectsOf(int place) {
        return place < each.size() ? each.get(place) : aspects;
    }

    /** Answered by several together, of each of which this was asked. */
    Topic answeredBy(List<String> codes, List<List<Aspect>> asked) {
        return new Topic(question, codes.getFirst(), asked.getFirst(), codes, rejected, false, asked);
    }

    /** The same, of which a guide is wanted. */
    Topic wantingAGuide() {
        return new Topic(question, procedure, aspects, options, rejected, true, each);
    }

    /** The same, of which an answer is wanted. */
    Topic wantingAnAnswer() {
        return new Topic(question, procedure, aspects, options, rejected, false, each);
    }

    /**
     * Whether a guide is wanted of these, rather than an answer: they are among the options of the question that asked what to guide through,
     * or the procedure was asked for without any options.
     *
     * @param asked what a message asks in particular
     */
    boolean wantsAGuideOf(List<String> codes, List<Aspect> asked) {
        return guided && (options.isEmpty() ? procedure.isEmpty() && asked.isEmpty() : options.containsAll(codes));
    }

    Topic answeredBy(String code, List<Aspect> asked) {
        return new Topic(question, code, asked, List.of(), rejected);
    }

    Topic choosingAmong(List<String> codes, List<Aspect> asked) {
        return new Topic(question, "", asked, codes, rejected);
    }

    Topic without(List<String> refused) {
        var all = new java.util.LinkedHashSet<>(rejected);
        all.addAll(refused);
        return new Topic(question, "", aspects, List.of(), List.copyOf(all));
    }

    /** As it is remembered once another topic has taken its place. */
    Topic settled() {
        return new Topic(question, procedure, aspects, List.of(), List.of());
    }

    /** The first words say what it is about, so they are what is kept. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUESTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_QUESTION);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST_QUESTION / 2));
    }
}
