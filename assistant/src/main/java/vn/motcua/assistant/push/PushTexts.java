package vn.motcua.assistant.push;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.handoff.CaseArrival;

/** What browsers show: that somebody waits, and where; nothing of whom, and nothing that was written. */
final class PushTexts {

    private static final JsonMapper JSON = new JsonMapper();

    private final MessageSource messages;

    PushTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** As the service worker of the console reads it. */
    byte[] of(CaseArrival arrival, Locale language) {
        String desk =
                language.getLanguage().equals("en") && !arrival.deskInEnglish().isEmpty()
                        ? arrival.deskInEnglish()
                        : arrival.desk();
        return JSON.writeValueAsString(Map.of(
                        "title", messages.getMessage(key(arrival), null, language),
                        "body", desk,
                        "language", language.getLanguage(),
                        "tag", topic(arrival.request()),
                        "url", "/staff/cases/" + arrival.request()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is told of a request replaces what was told of it before. */
    static String topic(long request) {
        return "case-" + request;
    }

    private static String key(CaseArrival arrival) {
        return arrival.given() ? "push.given" : "push." + arrival.urgency().word();
    }
}
