package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.question.Aspect;

/**
 * What a conversation is about.
 *
 * @param question the citizen's words that led here, joined over the turns; the context of a follow-up
 * @param procedure the code of the procedure that was answered; empty while none is settled
 * @param aspects what was asked of it
 * @param options the codes among which a clarifying question asks to choose; empty when none is open
 * @param rejected codes of which the citizen said that they are not meant
 */
public record Topic(
        String question, String procedure, List<Aspect> aspects, List<String> options, List<String> rejected) {

    static final Topic NONE = new Topic("", "", List.of(), List.of(), List.of());

    private static final int LONGEST_QUESTION = 300;

    /** Gives every field that is missing its default, and copies the lists. */
    public Topic(
            @Nullable String question,
            @Nullable String procedure,
            @Nullable List<Aspect> aspects,
            @Nullable List<String> options,
            @Nullable List<String> rejected) {
        this.question = shortened(Objects.requireNonNullElse(question, ""));
        this.procedure = Objects.requireNonNullElse(procedure, "");
        this.aspects = aspects == null ? List.of() : List.copyOf(aspects);
        this.options = options == null ? List.of() : List.copyOf(options);
        this.rejected = rejected == null ? List.of() : List.copyOf(rejected);
    }

    boolean isNone() {
        return question.isEmpty() && procedure.isEmpty();
    }

    /** Whether a clarifying question waits for its answer. */
    boolean asks() {
        return !options.isEmpty();
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
