package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;

/** What the catalogue says of a procedure, in pieces that an officer can put into an answer: the assistant's own words for each field. */
public final class Passages {

    private static final List<Aspect> ORDER = List.of(
            Aspect.DOCUMENTS,
            Aspect.FEE,
            Aspect.TIME,
            Aspect.WHERE,
            Aspect.STEPS,
            Aspect.FORM,
            Aspect.ONLINE,
            Aspect.WHO,
            Aspect.RESULT);

    private Passages() {}

    /**
     * One piece.
     *
     * @param field the field's word: documents, fee, time …
     * @param label what the field is called
     * @param text the answer as the assistant would give it, with its origin
     */
    public record Passage(String field, String label, String text) {}

    /**
     * The pieces on which the catalogue says something, those that were asked for first.
     *
     * @param asked what was asked for; may be empty
     * @param today what has ended before is said to have ended
     */
    public static List<Passage> of(Procedure procedure, Collection<Aspect> asked, Language language, LocalDate today) {
        Messages messages = Messages.in(language);
        var answers = new Answers(procedure, messages, List.of(), today);
        var fields = new PublishedFields(procedure, messages);
        Set<Aspect> inOrder = new LinkedHashSet<>(asked);
        inOrder.addAll(ORDER);
        var passages = new ArrayList<Passage>();
        Stream<Aspect> said = inOrder.stream().filter(ORDER::contains).filter(fields::says);
        said.forEach(aspect -> passages.add(new Passage(
                aspect.name().toLowerCase(Locale.ROOT),
                messages.nameOf(aspect),
                answers.first(List.of(aspect)).text())));
        return List.copyOf(passages);
    }
}
