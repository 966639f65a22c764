package vn.motcua.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.StandardQuestions;

/** Sees to it that guides which share an answer mean the same by it: the same kind of question with the same options. */
final class SharedQuestions {

    private final Map<String, CaseQuestion> first = new HashMap<>();

    /** What is wrong with the questions of one guide or life event in the light of those seen before. */
    Optional<String> contradiction(List<CaseQuestion> questions) {
        for (CaseQuestion question : questions) {
            CaseQuestion other = first.putIfAbsent(question.key(), question);
            if (other != null && !question.key().equals(StandardQuestions.CHANNEL) && !alike(question, other)) {
                return Optional.of("the shared question '" + question.key() + "' has kind " + question.kind()
                        + " and options " + ids(question) + " here, but kind " + other.kind() + " and options "
                        + ids(other) + " elsewhere");
            }
        }
        return Optional.empty();
    }

    private static boolean alike(CaseQuestion one, CaseQuestion other) {
        return one.kind() == other.kind() && ids(one).equals(ids(other));
    }

    private static List<String> ids(CaseQuestion question) {
        return question.options().stream().map(CaseQuestion.Option::id).toList();
    }
}
