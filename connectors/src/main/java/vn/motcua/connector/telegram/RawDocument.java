package vn.motcua.connector.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** An upload whose answer is left as it came, for the reason of {@link RawCall}. */
final class RawDocument extends SendDocument {

    private volatile String answer = "";

    RawDocument(String chat, InputFile document) {
        super(chat, document);
    }

    String answer() {
        return answer;
    }

    @Override
    public @Nullable Message deserializeResponse(String body) {
        answer = body;
        return null;
    }
}
