package vn.motcua.connector.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import vn.motcua.connector.Choice;

/**
 * Buttons beneath a message. Telegram gives all buttons of a row the same width and cuts labels that are longer, so as many stand side
 * by side as still show whole on a narrow phone.
 */
final class Keyboard {

    /** The longest label that shows whole on a button as wide as the message. */
    static final int LONGEST_LABEL = 36;

    private static final int MOST_BYTES = 64;

    /** The longest label by how many buttons stand in its row. */
    private static final int[] LONGEST = {0, Integer.MAX_VALUE, 13, 8, 5, 4, 3};

    private Keyboard() {}

    /** The buttons; empty when there are none. */
    static Optional<InlineKeyboardMarkup> of(List<Choice> choices) {
        var rows = new ArrayList<InlineKeyboardRow>();
        var row = new InlineKeyboardRow();
        int longest = 0;
        for (Choice choice : choices) {
            int length = choice.label().codePointCount(0, choice.label().length());
            if (!row.isEmpty() && !fits(Math.max(longest, length), row.size() + 1)) {
                rows.add(row);
                row = new InlineKeyboardRow();
                longest = 0;
            }
            row.add(button(choice));
            longest = Math.max(longest, length);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    /** Whether Telegram takes a choice as a button. */
    static boolean takes(Choice choice) {
        int bytes = choice.value().getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= MOST_BYTES && !choice.label().isBlank();
    }

    private static boolean fits(int length, int inRow) {
        return inRow < LONGEST.length && length <= LONGEST[inRow];
    }

    private static InlineKeyboardButton button(Choice choice) {
        var button = new InlineKeyboardButton(choice.label());
        button.setCallbackData(choice.value());
        return button;
    }
}
