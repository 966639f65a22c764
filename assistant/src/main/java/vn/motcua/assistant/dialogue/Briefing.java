package vn.motcua.assistant.dialogue;

import java.util.List;

/**
 * What an officer should know who takes a conversation over, as the dialogue knows it: in the officer's language, without what the
 * citizen typed. The last words are in the conversation's log.
 *
 * @param procedure the code of the procedure that is talked about; empty when none is
 * @param procedureName its name; empty when there is no procedure
 * @param field its field, as published; empty when there is no procedure
 * @param step where a walk stands, such as "Bước 3/5: Nộp hồ sơ" or "Câu 2/4: Bé sinh ở đâu?"; empty when none is walked
 * @param known what the citizen has answered on the way, question and answer
 * @param ready the papers that are ready
 * @param missing the papers that are not ready yet
 * @param asked what was asked of the procedure last, such as "Lệ phí"; empty when nothing in particular
 */
public record Briefing(
        String procedure,
        String procedureName,
        String field,
        String step,
        List<Known> known,
        List<String> ready,
        List<String> missing,
        String asked) {

    /** Of a conversation in which nothing is talked about yet. */
    public static final Briefing NONE = new Briefing("", "", "", "", List.of(), List.of(), List.of(), "");

    /** Copies the lists. */
    public Briefing {
        known = List.copyOf(known);
        ready = List.copyOf(ready);
        missing = List.copyOf(missing);
    }

    /**
     * Something that the citizen has answered.
     *
     * @param question what was asked
     * @param answer the answer, in the words that were offered
     */
    public record Known(String question, String answer) {}
}
