package vn.motcua.assistant.webchat;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.motcua.assistant.messaging.ReplyDrafts;

/** What there is of an answer that still comes, as a client sees it. */
@Schema(
        name = "Draft",
        description =
                "What there is of an answer that is still being written. It is no message: show it until the message comes whose `replyTo` is the same, and "
                        + "never after that.")
record DraftView(
        @Schema(description = "The number of the citizen's message that it answers.", example = "1")
        long replyTo,

        @Schema(
                description =
                        "All that may be shown so far, as plain text; takes the place of what an earlier one showed.")
        String text) {

    static DraftView of(ReplyDrafts.Draft draft) {
        return new DraftView(draft.replyTo(), draft.text());
    }
}
