package vn.motcua.assistant.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citizens on Telegram. */
final class TelegramCitizens extends PushedCitizens {

    static final int PORT = 18_081;
    static final String TOKEN = "700000001:load-load-load-load-load-load-load1";
    static final String SECRET = "load-secret-of-telegram";

    private static final Pattern CHAT = Pattern.compile("\"chat_id\"\\s*:\\s*\"?(-?\\d+)");

    private final AtomicLong updates = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);
    private final AtomicLong messages = new AtomicLong(1);

    TelegramCitizens(URI base) throws IOException {
        super(base.resolve("telegram/webhook"), PORT);
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    HttpRequest.Builder request(URI webhook, String citizen, String id, String text) {
        String update = """
                {"update_id":%d,"message":{"message_id":%d,"from":{"id":%s,"is_bot":false,"first_name":"Mẫu"},\
                "chat":{"id":%s,"first_name":"Mẫu","type":"private"},"date":%d,"text":"%s"}}""".formatted(
                        updates.incrementAndGet(),
                        messages.incrementAndGet(),
                        citizen,
                        citizen,
                        System.currentTimeMillis() / 1000,
                        JsonText.escaped(text));
        return HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .POST(body(update));
    }

    @Override
    String answer(String path, String body) {
        if (path.toLowerCase(java.util.Locale.ROOT).endsWith("/sendmessage")) {
            Matcher chat = CHAT.matcher(body);
            if (chat.find()) {
                sentTo(chat.group(1));
                return """
                        {"ok":true,"result":{"message_id":%d,"date":1,"chat":{"id":%s,"type":"private"},"text":"x"}}""".formatted(messages.incrementAndGet(), chat.group(1));
            }
        }
        if (path.toLowerCase(java.util.Locale.ROOT).endsWith("/getme")) {
            return "{\"ok\":true,\"result\":{\"id\":700000001,\"is_bot\":true,\"first_name\":\"Load\",\"username\":\"load_bot\"}}";
        }
        if (path.toLowerCase(java.util.Locale.ROOT).endsWith("/getwebhookinfo")) {
            return "{\"ok\":true,\"result\":{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}}";
        }
        return "{\"ok\":true,\"result\":true}";
    }
}
