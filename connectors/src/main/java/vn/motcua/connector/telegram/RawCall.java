package vn.motcua.connector.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the client library whose answer is left as it came. The library would read it into classes that fail on members of an
 * unexpected type, and a message that was sent would look like one that was not.
 */
final class RawCall extends BotApiMethod<String> {

    private final BotApiMethod<?> method;

    RawCall(BotApiMethod<?> method) {
        this.method = method;
    }

    /** What is sent. */
    @JsonValue
    BotApiMethod<?> method() {
        return method;
    }

    @Override
    public String getMethod() {
        return method.getMethod();
    }

    @Override
    public void validate() throws TelegramApiValidationException {
        method.validate();
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }
}
