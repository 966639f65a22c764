package vn.motcua.assistant.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a link leads. */
public enum Channel {
    /** The service's own web chat. */
    WEB(true),
    /** The operator's Telegram bot. */
    TELEGRAM(true),
    /** The operator's Zalo Official Account. Its links open the chat, but Zalo documents no way to say what to begin with. */
    ZALO(false);

    private final boolean begins;

    Channel(boolean begins) {
        this.begins = begins;
    }

    /** Whether a link begins the subject by itself; else the citizen has to send the code after opening it. */
    public boolean begins() {
        return begins;
    }

    /** The word in addresses: {@code web}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with this word in addresses. */
    public static Optional<Channel> read(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
