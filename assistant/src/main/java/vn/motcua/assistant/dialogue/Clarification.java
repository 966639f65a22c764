package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.ProcedureSearch;

/** One short question among a few procedures, by what tells them apart. */
final class Clarification {

    private static final int LONGEST_LABEL = 60;

    private final ProcedureSearch search;
    private final Messages messages;

    Clarification(ProcedureSearch search, Messages messages) {
        this.search = search;
        this.messages = messages;
    }

    /**
     * The question.
     *
     * @param candidates one or more; one asks whether it is meant
     * @param aspects what to answer of the chosen one
     * @param key the message that asks
     */
    Reply ask(List<Candidate> candidates, List<Aspect> aspects, String key) {
        List<String> labels = candidates.size() == 1
                ? List.of(messages.say("choice.yes"))
                : distinct(search.distinguish(candidates), candidates);
        List<Aspect> wanted = aspects.isEmpty() ? List.of(Aspect.OVERVIEW) : aspects;
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < candidates.size(); i++) {
            choices.add(Answers.choice(
                    labels.get(i),
                    new ChoiceValue.Show(candidates.get(i).procedure().code(), wanted)));
        }
        choices.add(Answers.choice(messages.say("choice.other"), ChoiceValue.Command.OTHER));
        String question = candidates.size() == 1
                ? messages.say(
                        "clarify.confirm", ShortName.of(candidates.getFirst().procedure(), 110))
                : messages.say(key);
        return new Reply(
                Outcome.CLARIFY,
                List.of(new Block.Paragraph(question)),
                choices,
                candidates.stream()
                        .map(candidate -> candidate.procedure().code().value())
                        .toList(),
                List.of(),
                List.of());
    }

    /** No two buttons may say the same; the code tells apart what no words do. */
    private static List<String> distinct(List<String> labels, List<Candidate> candidates) {
        Set<String> used = new HashSet<>();
        var result = new ArrayList<String>();
        for (int i = 0; i < candidates.size(); i++) {
            var procedure = candidates.get(i).procedure();
            String label = labels.get(i).isBlank() ? ShortName.of(procedure, LONGEST_LABEL) : labels.get(i);
            result.add(used.add(label) ? label : label + " (" + procedure.code() + ")");
        }
        return result;
    }
}
