package vn.motcua.connector.telegram;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * A method by its name and members, for those that the client library has in a form of no use: {@code getUpdates} with an offset of 32
 * bits, {@code setWebhook} as an upload.
 */
final class PlainMethod extends BotApiMethod<String> {

    private final String name;
    private final Map<String, Object> members;

    PlainMethod(String name, Map<String, Object> members) {
        this.name = name;
        this.members = Map.copyOf(members);
    }

    /** What is sent. */
    @JsonValue
    Map<String, Object> members() {
        return members;
    }

    @Override
    public String getMethod() {
        return name;
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }
}
