package vn.motcua.assistant.webchat;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.connector.InboundMessage.Content;

/** A message as a client sends it, before anything about it is known to be right. */
@Schema(name = "MessageRequest", description = "Either a text or a choice.")
record IncomingMessage(
        @Schema(
                description = "The client's own id of the message: the same again is the same message.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = IncomingMessage.MAX_ID_LENGTH)
        @Nullable
        String clientMessageId,

        @Schema(description = "What was typed.", example = "lam giay khai sinh cho con can giay to gi") @Nullable
        String text,

        @Schema(description = "The value of the quick reply that was pressed.") @Nullable
        String choice) {

    static final int MAX_ID_LENGTH = 100;

    private static final int MAX_CHOICE_LENGTH = 200;

    /**
     * What the citizen sent.
     *
     * @throws RefusedMessageException when it is malformed or too long
     */
    Content content(int maxTextLength) {
        checkedId(clientMessageId);
        if ((text == null) == (choice == null)) {
            throw new RefusedMessageException(Refusal.TEXT_OR_CHOICE);
        }
        return text != null ? typed(text, maxTextLength) : chosen(choice == null ? "" : choice);
    }

    /**
     * The client's own id of a message.
     *
     * @throws RefusedMessageException when it is missing, malformed or too long
     */
    static String checkedId(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new RefusedMessageException(Refusal.ID_MISSING);
        }
        if (id.length() > MAX_ID_LENGTH || !id.chars().allMatch(IncomingMessage::isVisibleAscii)) {
            throw new RefusedMessageException(Refusal.ID_MALFORMED);
        }
        return id;
    }

    private static Content typed(String text, int maxTextLength) {
        if (text.codePointCount(0, text.length()) > maxTextLength) {
            throw new RefusedMessageException(Refusal.TEXT_TOO_LONG);
        }
        refuseUnreadable(text);
        if (saysNothing(text)) {
            throw new RefusedMessageException(Refusal.BLANK);
        }
        return new Content.Text(text);
    }

    private static Content chosen(String choice) {
        if (choice.length() > MAX_CHOICE_LENGTH) {
            throw new RefusedMessageException(Refusal.TEXT_TOO_LONG);
        }
        refuseUnreadable(choice);
        if (saysNothing(choice)) {
            throw new RefusedMessageException(Refusal.BLANK);
        }
        return new Content.Chosen(choice);
    }

    /** Control characters other than line breaks and tabs, and halves of surrogate pairs, are no text. */
    private static void refuseUnreadable(String text) {
        boolean unreadable = text.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
        if (unreadable) {
            throw new RefusedMessageException(Refusal.UNREADABLE);
        }
    }

    /** Nothing but spaces and invisible characters. */
    private static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.isISOControl(c));
    }

    private static boolean isVisibleAscii(int c) {
        return c > 0x20 && c < 0x7F;
    }

    /** Without what the citizen wrote. */
    @Override
    public String toString() {
        return "IncomingMessage";
    }
}
