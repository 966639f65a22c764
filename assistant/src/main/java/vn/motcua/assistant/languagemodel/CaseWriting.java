package vn.motcua.assistant.languagemodel;

import java.util.Set;

import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelUse;

/** What the model writes for officers: always a draft, never sent by itself. */
public final class CaseWriting {

    private final ModelOperation operation;

    CaseWriting(ModelOperation operation) {
        this.operation = operation;
    }

    /** What came of it. */
    public sealed interface Written {

        /** A draft that says only what the records and the conversation say. */
        record Draft(String text) implements Written {}

        /**
         * None.
         *
         * @param reason the word of why, as the records have it
         */
        record None(String reason) implements Written {}
    }

    /** What officers may ask for now: some of {@link ModelUse#SUMMARY} and {@link ModelUse#DRAFT}. */
    public Set<ModelUse> uses() {
        return operation.uses();
    }

    /**
     * Sums the conversation up, or drafts a reply to its last message; waits for it.
     *
     * @param account who asks, for the budget of a person
     */
    public Written write(CaseText text, ModelUse use, long account) {
        if (!uses().contains(use)) {
            return new Written.None("off");
        }
        AskedModel.Answered answered = operation.run(Errands.of(text, use), account);
        return answered.answer() instanceof ModelAnswer.Text written
                ? new Written.Draft(written.text())
                : new Written.None(answered.reason());
    }
}
