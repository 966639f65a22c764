package vn.motcua.connector.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** An upload whose answer is left as it came, for the reason of {@link RawCall}. */
final class RawPhoto extends SendPhoto {

    private volatile String answer = "";

    RawPhoto(String chat, InputFile photo) {
        super(chat, photo);
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
