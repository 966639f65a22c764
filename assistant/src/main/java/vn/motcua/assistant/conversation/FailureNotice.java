package vn.motcua.assistant.conversation;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What a citizen is told when a message could not be answered by any means. */
final class FailureNotice {

    private FailureNotice() {}

    static Reply in(Language language) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "messages.conversation",
                switch (language) {
                    case VI -> Locale.ROOT;
                    case EN -> Locale.ENGLISH;
                },
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(messages.getString("turn.failed"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
