package vn.motcua.connector.telegram;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import vn.motcua.connector.Choice;
import vn.motcua.connector.OwnContent.OwnFile;

/** Messages as requests of the client library. */
final class Outgoing {

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);

    private static final String HTML = "HTML";
    private static final int LONGEST_CAPTION = 1024;
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
    private static final Set<String> PHOTOS = Set.of("image/png", "image/jpeg", "image/webp");

    private final boolean paid;

    /**
     * New ones.
     *
     * @param paid whether paid broadcast is asked for
     */
    Outgoing(boolean paid) {
        this.paid = paid;
    }

    /**
     * Words and what can be pressed beneath them.
     *
     * @param text what is shown; with tags where it is marked up
     */
    record Written(String text, boolean markedUp, List<Choice> buttons) {
        /** Leaves out what Telegram does not take as a button, which can still be typed. */
        Written {
            if (!buttons.stream().allMatch(Keyboard::takes)) {
                LOG.error(
                        "A choice is no button that Telegram takes: its value has 0 or more than 64 bytes, or it has no label");
            }
            buttons = buttons.stream().filter(Keyboard::takes).toList();
        }
    }

    BotApiMethod<?> message(String chat, Written written) {
        var method = new SendMessage(chat, written.text());
        if (written.markedUp()) {
            method.setParseMode(HTML);
        }
        method.setLinkPreviewOptions(noPreview());
        Keyboard.of(written.buttons()).ifPresent(method::setReplyMarkup);
        if (paid) {
            method.setAllowPaidBroadcast(true);
        }
        return method;
    }

    /** In place of a message sent before; buttons that it had and this has not are gone. */
    BotApiMethod<?> edit(String chat, int message, Written written) {
        var method = EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(written.text())
                .linkPreviewOptions(noPreview())
                .build();
        if (written.markedUp()) {
            method.setParseMode(HTML);
        }
        Keyboard.of(written.buttons()).ifPresent(method::setReplyMarkup);
        return method;
    }

    /** Whether it can be shown as a picture rather than as a file. */
    static boolean isPhoto(OwnFile file) {
        return PHOTOS.contains(file.mediaType()) && file.bytes().length <= LARGEST_PHOTO;
    }

    RawPhoto photo(String chat, OwnFile file, String caption) {
        return photo(chat, upload(file), caption);
    }

    /** A picture that Telegram fetches itself. */
    RawPhoto photo(String chat, String address, String caption) {
        return photo(chat, new InputFile(address), caption);
    }

    RawDocument document(String chat, OwnFile file, String caption) {
        var method = new RawDocument(chat, upload(file));
        method.setCaption(caption(caption));
        if (paid) {
            method.setAllowPaidBroadcast(true);
        }
        return method;
    }

    private RawPhoto photo(String chat, InputFile file, String caption) {
        var method = new RawPhoto(chat, file);
        method.setCaption(caption(caption));
        if (paid) {
            method.setAllowPaidBroadcast(true);
        }
        return method;
    }

    private static InputFile upload(OwnFile file) {
        return new InputFile(new ByteArrayInputStream(file.bytes()), file.name());
    }

    private static String caption(String words) {
        if (words.length() <= LONGEST_CAPTION) {
            return words;
        }
        int end = words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_CAPTION - 1) - 1);
        return words.substring(0, end) + "…";
    }

    private static LinkPreviewOptions noPreview() {
        var options = new LinkPreviewOptions();
        options.setIsDisabled(true);
        return options;
    }
}
