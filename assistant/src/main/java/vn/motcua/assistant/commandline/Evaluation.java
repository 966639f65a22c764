package vn.motcua.assistant.commandline;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.evaluation.ConversationSet;
import vn.motcua.knowledge.evaluation.ConversationSet.LabelledTurn;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.text.Letters;

/** Asks labelled questions and plays labelled conversations, and notes what came back. Prints nothing. */
final class Evaluation {

    private static final int DEPTH = 10;
    private static final long NANOS = 1_000_000_000L;

    private final Knowledge knowledge;
    private final Dialogue dialogue = new Dialogue();

    Evaluation(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What came back for a question.
     *
     * @param question the question and what is right
     * @param outcome what the dialogue did at the beginning of a conversation
     * @param answered the codes its reply spoke of, the one answered from first
     * @param ranked the codes that the search found, best first, whatever the outcome
     * @param confidence of the first of them, 0 to 1
     * @param aspect what was understood to be asked, in the words of the question sets
     */
    record Judged(
            LabelledQuestion question,
            Outcome outcome,
            List<ProcedureCode> answered,
            List<ProcedureCode> ranked,
            double confidence,
            String aspect) {

        Judged {
            answered = List.copyOf(answered);
            ranked = List.copyOf(ranked);
        }
    }

    /**
     * What came back for a turn of a conversation.
     *
     * @param conversation the id of the conversation
     * @param turn the turn and what is right
     * @param outcome what the dialogue did
     * @param answered the codes its reply spoke of
     * @param right whether that was right; turns without a right code are not among these
     */
    record JudgedTurn(
            String conversation, LabelledTurn turn, Outcome outcome, List<ProcedureCode> answered, boolean right) {

        JudgedTurn {
            answered = List.copyOf(answered);
        }
    }

    /** Asks each question at the beginning of a conversation of its own. */
    List<Judged> ask(List<LabelledQuestion> questions) {
        return questions.stream().map(this::ask).toList();
    }

    /** The same questions without diacritics. */
    static List<LabelledQuestion> stripped(List<LabelledQuestion> questions) {
        return questions.stream()
                .map(question -> new LabelledQuestion(
                        question.id(),
                        Letters.fold(Normalizer.normalize(question.text(), Normalizer.Form.NFC)),
                        question.codes(),
                        question.behaviour(),
                        question.styles(),
                        question.aspect()))
                .toList();
    }

    /** Plays conversations turn by turn; the turns that have a right code. */
    List<JudgedTurn> play(ConversationSet set) {
        var judged = new ArrayList<JudgedTurn>();
        for (ConversationSet.LabelledConversation conversation : set.conversations()) {
            ConversationState state = ConversationState.initial(Language.VI);
            for (LabelledTurn turn : conversation.turns()) {
                Turn played = dialogue.next(state, Utterance.text(turn.text(), Instant.EPOCH), knowledge);
                state = played.state();
                if (!turn.codes().isEmpty()) {
                    Reply reply = played.replies().getFirst();
                    judged.add(new JudgedTurn(
                            conversation.id(), turn, reply.outcome(), codes(reply), isRight(turn, reply)));
                }
            }
        }
        return judged;
    }

    /** How many questions the search answers in a second, on one thread, warm. */
    double searchesPerSecond(List<LabelledQuestion> questions) {
        searchAll(questions);
        long rounds = Math.max(1, 2000 / Math.max(1, questions.size()));
        long begin = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            searchAll(questions);
        }
        return rounds * questions.size() * (double) NANOS / Math.max(1, System.nanoTime() - begin);
    }

    private void searchAll(List<LabelledQuestion> questions) {
        questions.forEach(question -> dialogue.search(question.text(), knowledge, DEPTH));
    }

    private Judged ask(LabelledQuestion question) {
        ConversationState fresh = ConversationState.initial(Language.VI);
        Turn turn = dialogue.next(fresh, Utterance.text(question.text(), Instant.EPOCH), knowledge);
        Reply reply = turn.replies().getFirst();
        SearchResult found = dialogue.search(question.text(), knowledge, DEPTH);
        return new Judged(
                question,
                reply.outcome(),
                codes(reply),
                found.candidates().stream()
                        .map(candidate -> candidate.procedure().code())
                        .toList(),
                found.candidates().isEmpty() ? 0 : found.candidates().getFirst().confidence(),
                dialogue.aspects(question.text(), knowledge).stream()
                        .findFirst()
                        .map(Evaluation::wordOf)
                        .orElse("other"));
    }

    /** Right when it answered from a right procedure or, where a question back was right too, offered one. */
    private static boolean isRight(LabelledTurn turn, Reply reply) {
        List<ProcedureCode> codes = codes(reply);
        if (codes.isEmpty()) {
            return false;
        }
        return switch (reply.outcome()) {
            case ANSWER -> turn.codes().contains(codes.getFirst());
            case CLARIFY -> turn.behaviour().equals("clarify") && codes.stream().anyMatch(turn.codes()::contains);
            default -> false;
        };
    }

    private static List<ProcedureCode> codes(Reply reply) {
        return reply.procedures().stream().map(ProcedureCode::new).toList();
    }

    /** What the question sets call an aspect. */
    private static String wordOf(Aspect aspect) {
        return switch (aspect) {
            case STEPS -> "how";
            case LAW -> "legal";
            case OVERVIEW -> "other";
            default -> aspect.name().toLowerCase(Locale.ROOT);
        };
    }
}
