package vn.motcua.assistant.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citizens on a Zalo Official Account. */
final class ZaloCitizens extends PushedCitizens {

    static final int PORT = 18_082;
    static final String APP = "360846524940903967";
    static final String OA = "388613280878808645";
    static final String SECRET = "load-secret-key-of-zalo";

    private static final Pattern USER = Pattern.compile("\"user_id\"\\s*:\\s*\"(\\d+)\"");

    private final AtomicLong numbers = new AtomicLong();

    ZaloCitizens(URI base) throws IOException {
        super(base.resolve("zalo/webhook"), PORT);
    }

    @Override
    public String name() {
        return "zalo";
    }

    @Override
    HttpRequest.Builder request(URI webhook, String citizen, String id, String text) {
        String timestamp = Long.toString(System.currentTimeMillis());
        String event = """
                {"app_id":"%s","sender":{"id":"%s"},"user_id_by_app":"%s","recipient":{"id":"%s"},\
                "event_name":"user_send_text","message":{"text":"%s","msg_id":"%s"},"timestamp":"%s"}""".formatted(APP, citizen, citizen, OA, JsonText.escaped(text), id, timestamp);
        return HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", "mac=" + mac(APP + event + timestamp + SECRET))
                .POST(body(event));
    }

    @Override
    String answer(String path, String body) {
        if (path.endsWith("/access_token")) {
            long number = numbers.incrementAndGet();
            return """
                    {"access_token":"access-%d","refresh_token":"refresh-%d","expires_in":"90000"}""".formatted(number, number);
        }
        Matcher user = USER.matcher(body);
        if (path.endsWith("/message/cs") && user.find()) {
            sentTo(user.group(1));
            return """
                    {"data":{"message_id":"m%d","user_id":"%s","sent_time":"1"},"error":0,"message":"Success"}""".formatted(numbers.incrementAndGet(), user.group(1));
        }
        return "{\"error\":0,\"message\":\"Success\",\"data\":{}}";
    }

    private static String mac(String signed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
