package vn.motcua.connector.telegram;

import java.util.List;

/**
 * What an error of the Bot API means for a message. Told apart by the code first and then by words of the description, as the open
 * server (tdlib/telegram-bot-api) writes them; those that come from Telegram itself are in capitals with underlines.
 *
 * @param code the error code
 * @param words what the description has, in any case; empty for every other error of the code
 * @param handling what follows
 * @param meaning what is told to staff, a sentence; empty to tell Telegram's own words
 */
record ApiError(int code, String words, Handling handling, String meaning) {

    enum Handling {
        /** The message is as it should be. */
        DONE,
        /** The message to be replaced cannot be: send a new one. */
        SEND_ANEW,
        /** Telegram does not understand the markup: send the words alone, once. */
        SEND_PLAIN,
        /** Cut it. */
        CUT,
        /** This message never. */
        REFUSE,
        /** A fault of this software: this message never, and the log says so. */
        REFUSE_LOUDLY,
        /** The conversation is closed. */
        UNREACHABLE,
        /** The same, of a group, which somebody at the authority has to look after. */
        UNREACHABLE_LOUDLY,
        /** Too much for this chat. */
        SLOW_DOWN,
        /** Telegram has trouble. */
        TRY_AGAIN,
        /** Somebody has to mend the settings. */
        STOP
    }

    private static final String BLOCKED = "The citizen has blocked the bot.";
    private static final String GONE = "The citizen's Telegram account is gone.";
    private static final String NEVER_STARTED = "The citizen has not started the bot, or the chat is gone.";
    private static final String THROWN_OUT = "The bot is no longer in this group.";
    private static final String WRITING_FORBIDDEN = "The bot may not write in this group.";
    private static final String TOO_BIG = "The message or its file is larger than Telegram takes.";
    private static final String FAULTY =
            "Telegram finds the message faulty; this is a fault of this software, please report it.";

    /** The first that fits counts. */
    private static final List<ApiError> TABLE = List.of(
            row(400, "message is not modified", Handling.DONE, ""),
            row(400, "message to edit not found", Handling.SEND_ANEW, "The message to be replaced is gone."),
            row(400, "message can't be edited", Handling.SEND_ANEW, "The message can no longer be replaced."),
            row(400, "there is no text in the message to edit", Handling.SEND_ANEW, "The message has no text."),
            row(400, "MESSAGE_ID_INVALID", Handling.SEND_ANEW, "The message to be replaced is gone."),
            row(400, "can't parse entities", Handling.SEND_PLAIN, FAULTY),
            row(400, "message is too long", Handling.CUT, TOO_BIG),
            row(400, "text is too long", Handling.CUT, TOO_BIG),
            row(400, "MESSAGE_TOO_LONG", Handling.CUT, TOO_BIG),
            row(400, "message text is empty", Handling.REFUSE_LOUDLY, FAULTY),
            row(400, "text must be non-empty", Handling.REFUSE_LOUDLY, FAULTY),
            row(400, "BUTTON_DATA_INVALID", Handling.REFUSE_LOUDLY, FAULTY),
            row(400, "reply markup", Handling.REFUSE_LOUDLY, FAULTY),
            row(400, "chat not found", Handling.UNREACHABLE, NEVER_STARTED),
            row(400, "user not found", Handling.UNREACHABLE, NEVER_STARTED),
            row(400, "PEER_ID_INVALID", Handling.UNREACHABLE, NEVER_STARTED),
            row(400, "USER_IS_BLOCKED", Handling.UNREACHABLE, BLOCKED),
            row(400, "INPUT_USER_DEACTIVATED", Handling.UNREACHABLE, GONE),
            row(400, "message thread not found", Handling.REFUSE, "The topic in the group is gone."),
            row(400, "group chat was upgraded", Handling.UNREACHABLE_LOUDLY, "The group has become another one."),
            row(400, "not enough rights", Handling.UNREACHABLE_LOUDLY, WRITING_FORBIDDEN),
            row(400, "have no rights to send", Handling.UNREACHABLE_LOUDLY, WRITING_FORBIDDEN),
            row(400, "CHAT_WRITE_FORBIDDEN", Handling.UNREACHABLE_LOUDLY, WRITING_FORBIDDEN),
            row(400, "", Handling.REFUSE, ""),
            row(
                    401,
                    "",
                    Handling.STOP,
                    "Telegram does not accept the bot's token any more: set a new one from @BotFather."),
            row(403, "blocked by the user", Handling.UNREACHABLE, BLOCKED),
            row(403, "user is deactivated", Handling.UNREACHABLE, GONE),
            row(403, "can't initiate conversation", Handling.UNREACHABLE, NEVER_STARTED),
            row(403, "can't send messages to", Handling.UNREACHABLE, "A bot cannot write there."),
            row(403, "bot was kicked", Handling.UNREACHABLE_LOUDLY, THROWN_OUT),
            row(403, "not a member", Handling.UNREACHABLE_LOUDLY, THROWN_OUT),
            row(403, "chat was deleted", Handling.UNREACHABLE_LOUDLY, "The group was deleted."),
            row(403, "not enough rights", Handling.UNREACHABLE_LOUDLY, WRITING_FORBIDDEN),
            row(403, "", Handling.REFUSE, ""),
            row(404, "", Handling.STOP, "Telegram does not know a bot with this token: check it with @BotFather."),
            row(409, "", Handling.TRY_AGAIN, ""),
            row(413, "", Handling.REFUSE_LOUDLY, TOO_BIG),
            row(420, "", Handling.SLOW_DOWN, ""),
            row(429, "", Handling.SLOW_DOWN, ""));

    private static ApiError row(int code, String words, Handling handling, String meaning) {
        return new ApiError(code, words, handling, meaning);
    }

    /** What a refusal means. */
    static ApiError of(TelegramFailure.Refused refused) {
        return TABLE.stream()
                .filter(error -> error.code == refused.code() && refused.says(error.words))
                .findFirst()
                .orElseGet(() -> new ApiError(
                        refused.code(),
                        "",
                        refused.code() >= 500 || refused.code() == 0 ? Handling.TRY_AGAIN : Handling.REFUSE,
                        ""));
    }

    /** Whether the answer to a pressed button came after the client had given up waiting. */
    static boolean isTooLate(TelegramFailure.Refused refused) {
        return refused.code() == 400 && (refused.says("query is too old") || refused.says("QUERY_ID_INVALID"));
    }

    /** What staff are told. */
    String reason(TelegramFailure.Refused refused) {
        return meaning.isEmpty() ? refused.reason() : meaning;
    }
}
