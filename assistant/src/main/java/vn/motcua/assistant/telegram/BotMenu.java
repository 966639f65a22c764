package vn.motcua.assistant.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.connector.telegram.ListedCommand;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.TelegramFailure;

/** The commands in the bot's menu, in English for those whose Telegram is English, else in Vietnamese. */
final class BotMenu {

    private static final Logger LOG = LoggerFactory.getLogger(BotMenu.class);

    private static final List<String> COMMANDS = List.of("start", "huongdan", "lamtiep", "gapcanbo", "xoadulieu");

    private final TelegramApi telegram;

    BotMenu(TelegramApi telegram) {
        this.telegram = telegram;
    }

    /** Tells Telegram. Without the menu the commands can still be typed, so a failure is only noted. */
    void publish() {
        Optional<TelegramFailure> failure =
                telegram.setMyCommands(in(Locale.ROOT), "").or(() -> telegram.setMyCommands(in(Locale.ENGLISH), "en"));
        failure.ifPresent(why -> LOG.warn("The bot's menu could not be set: {}", why.reason()));
    }

    static List<ListedCommand> in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.telegram",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return COMMANDS.stream()
                .map(command -> new ListedCommand(command, words.getString(command)))
                .toList();
    }
}
