package vn.motcua.assistant.commandline;

import java.util.List;

import vn.motcua.assistant.commandline.Evaluation.Judged;
import vn.motcua.assistant.commandline.Evaluation.JudgedTurn;

/**
 * What came back for all that was asked of one search.
 *
 * @param asked for the questions, in their order
 * @param stripped for the same without diacritics
 * @param turns for the turns of conversations that have a right code
 * @param perSecond how many questions it searches in a second, on one thread; 0 where that was not measured
 */
record EvaluationRun(List<Judged> asked, List<Judged> stripped, List<JudgedTurn> turns, double perSecond) {

    EvaluationRun {
        asked = List.copyOf(asked);
        stripped = List.copyOf(stripped);
        turns = List.copyOf(turns);
    }
}
