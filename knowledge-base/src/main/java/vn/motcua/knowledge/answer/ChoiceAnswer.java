package vn.motcua.knowledge.answer;

import java.util.List;

/**
 * Which of the options of a question a text means. Numbers of options ("2", "số 2", "cái thứ hai") are not read here: who shows the
 * options knows how they were numbered.
 */
public sealed interface ChoiceAnswer {

    /** Whether the text asks something, besides the answer or instead of one: "sinh ở nhà thì cần giấy gì?". */
    boolean asksToo();

    /**
     * One option.
     *
     * @param id the option's
     */
    record One(String id, Trust trust, boolean asksToo) implements ChoiceAnswer {}

    /**
     * Several options fit what was said, or are left after what was ruled out.
     *
     * @param ids two or more, in the order in which the options were given
     */
    record Several(List<String> ids, boolean asksToo) implements ChoiceAnswer {
        public Several {
            ids = List.copyOf(ids);
        }
    }

    /** The citizen does not know. */
    record Unsure(boolean asksToo) implements ChoiceAnswer {}

    /** No option is meant. */
    record None(boolean asksToo) implements ChoiceAnswer {}

    /** Reads a text; never throws for any text. */
    static ChoiceAnswer read(String text, List<AnswerOption> options) {
        return new ChoiceReader(options).read(text);
    }
}
