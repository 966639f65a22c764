package vn.motcua.connector.telegram;

import java.util.regex.Pattern;

/**
 * A command in the menu beside the place for typing.
 *
 * @param command 1 to 32 small letters, digits and {@code _}, without the slash
 * @param description what it does, 1 to 256 characters
 */
public record ListedCommand(String command, String description) {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

    /** Refuses what Telegram would. */
    public ListedCommand {
        if (!COMMAND.matcher(command).matches()) {
            throw new IllegalArgumentException("'" + command + "' is no command");
        }
        if (description.isBlank() || description.length() > 256) {
            throw new IllegalArgumentException("the description of /" + command + " must have 1 to 256 characters");
        }
    }
}
