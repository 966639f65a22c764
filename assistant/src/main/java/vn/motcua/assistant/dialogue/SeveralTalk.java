package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import vn.motcua.assistant.dialogue.SeveralAsked.Asked;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;

/** Several procedures at once: those that one message asks about, and what is asked of the same ones next. */
final class SeveralTalk {

    private final Knowledge knowledge;
    private final Understanding understanding;
    private final Wishing wishing;
    private final BiFunction<Asked, ConversationState, Reply> answer;

    /** @param answer the quoted answer to what is asked of one of them */
    SeveralTalk(
            Knowledge knowledge,
            Understanding understanding,
            Wishing wishing,
            BiFunction<Asked, ConversationState, Reply> answer) {
        this.knowledge = knowledge;
        this.understanding = understanding;
        this.wishing = wishing;
        this.answer = answer;
    }

    /**
     * The answer to a message that asks about several, by name or because they were answered together before; empty for any other.
     *
     * @param own what the message means as one question
     */
    Optional<Outline> typed(ConversationState now, Query query, Meaning own) {
        if (query.english() || query.text().isEmpty() || now.walk().isPresent()) {
            return Optional.empty();
        }
        Question question = knowledge.search().read(query.text());
        List<Aspect> aspects = Leaning.of(question).aspects();
        List<String> before = now.topic().answeredTogether();
        boolean ofThose = !before.isEmpty() && !aspects.isEmpty() && understanding.leansWholly(query.text(), question);
        List<Asked> asked = ofThose
                ? asked(before, aspects)
                : new SeveralAsked(knowledge.search(), understanding).in(query.text(), own);
        // Of some procedures nobody should be left alone with the answer; those are answered one by one.
        boolean needsAPerson = asked.stream().anyMatch(one -> one.procedure().handOver());
        return asked.size() < 2 || needsAPerson
                ? Optional.empty()
                : Optional.of(outline(about(asked, now, query.text()), asked, true));
    }

    /** What a button shows; empty when one of its procedures is gone. */
    Optional<Outline> pressed(ConversationState now, ChoiceValue.ShowSeveral shown) {
        List<Asked> asked = shown.parts().stream()
                .flatMap(part -> asked(List.of(part.code().value()), part.aspects()).stream())
                .toList();
        return asked.size() < shown.parts().size()
                ? Optional.empty()
                : Optional.of(outline(about(asked, now, now.topic().question()), asked, false));
    }

    /** What was answered last, once more; empty when that was not about several. */
    Optional<Outline> again(ConversationState now) {
        List<String> codes = now.topic().answeredTogether();
        List<Asked> asked = IntStream.range(0, codes.size())
                .mapToObj(place -> asked(List.of(codes.get(place)), now.topic().aspectsOf(place)))
                .flatMap(List::stream)
                .toList();
        return asked.size() < 2 ? Optional.empty() : Optional.of(outline(now, asked, false));
    }

    private List<Asked> asked(List<String> codes, List<Aspect> aspects) {
        return codes.stream()
                .filter(ProcedureCode::isCode)
                .flatMap(code -> knowledge.search().catalogue().find(new ProcedureCode(code)).stream())
                .map(procedure -> new Asked(procedure, aspects))
                .toList();
    }

    /** The words that led to several stay the context of what is asked of the same ones later. */
    private static ConversationState about(List<Asked> asked, ConversationState now, String words) {
        List<String> codes =
                asked.stream().map(one -> one.procedure().code().value()).toList();
        String question =
                codes.equals(now.topic().answeredTogether()) ? now.topic().question() : words;
        return now.about(new Topic(question, "", List.of(), List.of(), List.of())
                        .answeredBy(codes, asked.stream().map(Asked::aspects).toList()))
                .withMisses(0);
    }

    private Outline outline(ConversationState now, List<Asked> asked, boolean typed) {
        Reply reply = new SeveralAnswers(Messages.in(now.language()), wishing)
                .of(asked, one -> answer.apply(one, now), typed);
        return new Outline(now, reply);
    }
}
