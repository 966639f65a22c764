package vn.motcua.assistant.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.assistant.telegram.Readiness.Polling;
import vn.motcua.assistant.telegram.Readiness.Receiving;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;
import vn.motcua.connector.telegram.TelegramAccount.Proxy;
import vn.motcua.connector.telegram.WebhookSecret;

/**
 * The Telegram bot, as set under {@code motcua.telegram}. Everything is taken as text first, so that whatever is wrong stops this
 * channel alone and is said by the setting's name. The bot's name, which only links need, is a setting of the links.
 *
 * @param token as BotFather gave it; empty: no Telegram
 * @param secret what Telegram must send with every update to the webhook; chosen by the operator
 * @param mode {@code webhook} or {@code polling}; empty: webhook when the service has a public address with https, else polling
 * @param api another Bot API server than Telegram's own; may be empty
 * @param proxy what to reach Telegram through; may be empty
 * @param messagesPerSecond how many messages are sent in a second, over all conversations
 * @param deskGroup the id of the supergroup with topics in which officers work; empty: they do not work in Telegram
 * @param deskGroupMessagesPerMinute how many messages are sent there in a minute
 */
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("") String secret,
        @DefaultValue("") String mode,
        @DefaultValue("") String api,
        @DefaultValue("") String proxy,
        @DefaultValue("25") String messagesPerSecond,
        @DefaultValue("") String deskGroup,
        @DefaultValue("20") String deskGroupMessagesPerMinute) {

    static final String PREFIX = "motcua.telegram";
    static final String WEBHOOK_PATH = "/telegram/webhook";

    /** Telegram calls no other. */
    private static final Set<Integer> WEBHOOK_PORTS = Set.of(443, 80, 88, 8443);

    private static final int MOST_MESSAGES = 1000;
    private static final int MOST_GROUP_MESSAGES = 6000;

    /** Removes the space that copying brings. */
    TelegramSettings {
        token = token.strip();
        secret = secret.strip();
        mode = mode.strip().toLowerCase(Locale.ROOT);
        api = api.strip();
        proxy = proxy.strip();
        messagesPerSecond = messagesPerSecond.strip();
        deskGroup = deskGroup.strip();
        deskGroupMessagesPerMinute = deskGroupMessagesPerMinute.strip();
    }

    /** As the operator has set them. */
    static TelegramSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, TelegramSettings.class);
    }

    /**
     * Whether the channel can start.
     *
     * @param publicUrl the service's address as the world sees it, without a slash at its end; empty when not set
     */
    Readiness readiness(String publicUrl) {
        if (token.isEmpty() && secret.isEmpty() && deskGroup.isEmpty()) {
            return new Readiness.Off();
        }
        var faults = new ArrayList<SettingFault>();
        @Nullable TelegramAccount account = account(faults);
        @Nullable Receiving receiving = receiving(publicUrl, faults);
        int pace = number("messages-per-second", messagesPerSecond, MOST_MESSAGES, faults);
        Optional<Readiness.DeskGroup> group = group(faults);
        return account == null || receiving == null || !faults.isEmpty()
                ? new Readiness.Faulty(faults)
                : new Readiness.Ready(account, receiving, pace, group);
    }

    private @Nullable TelegramAccount account(List<SettingFault> faults) {
        if (token.isEmpty()) {
            faults.add(fault(
                    "token",
                    "is missing, though " + PREFIX + (secret.isEmpty() ? ".desk-group" : ".secret")
                            + " is set: set it to the token that @BotFather gave you, or remove the "
                            + (secret.isEmpty() ? "group" : "secret") + " to do without Telegram"));
            return null;
        }
        @Nullable TelegramAccount account = read("token", token, TelegramAccount::of, faults);
        if (!api.isEmpty()) {
            @Nullable ApiAddress address = read("api", api, TelegramSettings::address, faults);
            account = account == null || address == null ? null : account.at(address);
        }
        if (!proxy.isEmpty()) {
            @Nullable Proxy way = read("proxy", proxy, Proxy::parse, faults);
            account = account == null || way == null ? null : account.through(way);
        }
        return account;
    }

    private @Nullable Receiving receiving(String publicUrl, List<SettingFault> faults) {
        return switch (mode) {
            case "" -> publicUrl.startsWith("https://") ? webhook(publicUrl, faults) : new Polling();
            case "webhook" -> webhook(publicUrl, faults);
            case "polling" -> new Polling();
            default -> {
                faults.add(fault("mode", "must be webhook or polling, or not set"));
                yield null;
            }
        };
    }

    private @Nullable Webhook webhook(String publicUrl, List<SettingFault> faults) {
        @Nullable WebhookSecret proof = null;
        if (secret.isEmpty()) {
            faults.add(fault(
                    "secret",
                    "is missing: choose 32 random letters and digits (\"openssl rand -hex 16\"); without it nobody can tell"
                            + " Telegram's messages from forged ones. Or set " + PREFIX
                            + ".mode=polling, which needs no secret"));
        } else {
            proof = read("secret", secret, WebhookSecret::new, faults);
        }
        if (!publicUrl.startsWith("https://")) {
            faults.add(new SettingFault(
                    "motcua.public-url",
                    "must be an address with https that Telegram can reach, because " + PREFIX
                            + ".mode is webhook; or set " + PREFIX + ".mode=polling"));
            return null;
        }
        int port = URI.create(publicUrl).getPort();
        if (port >= 0 && !WEBHOOK_PORTS.contains(port)) {
            faults.add(new SettingFault(
                    "motcua.public-url",
                    "has port " + port + ", but Telegram calls webhooks on 443, 80, 88 and 8443 only; or set " + PREFIX
                            + ".mode=polling"));
            return null;
        }
        return proof == null ? null : new Webhook(publicUrl + WEBHOOK_PATH + "?v=" + stamp(), proof);
    }

    /**
     * Changes with the secret, tells nothing of it, and so makes the address of the webhook tell whether Telegram knows the secret of
     * today: Telegram gives the address back, but never the secret.
     */
    private String stamp() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((token + "\n").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)), 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Readiness.DeskGroup> group(List<SettingFault> faults) {
        if (deskGroup.isEmpty()) {
            return Optional.empty();
        }
        if (!deskGroup.matches("-100\\d{5,15}")) {
            faults.add(
                    fault(
                            "desk-group",
                            "must be the id of a supergroup with topics, a number that begins with -100; or not set, to do without one"));
            return Optional.empty();
        }
        return Optional.of(new Readiness.DeskGroup(
                Long.parseLong(deskGroup),
                number("desk-group-messages-per-minute", deskGroupMessagesPerMinute, MOST_GROUP_MESSAGES, faults)));
    }

    private static int number(String name, String value, int most, List<SettingFault> faults) {
        if (value.matches("\\d{1,4}")) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        faults.add(fault(name, "must be a whole number from 1 to " + most));
        return 1;
    }

    private static ApiAddress address(String url) {
        URI address = URI.create(url);
        String path = address.getPath() == null ? "" : address.getPath();
        if (address.getScheme() == null
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getQuery() != null
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("must be an address without a path, such as https://api.telegram.org");
        }
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equals("http") ? 80 : 443;
        return new ApiAddress(address.getScheme(), address.getHost(), port);
    }

    private static <T> @Nullable T read(
            String name, String value, Function<String, T> reader, List<SettingFault> faults) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            faults.add(fault(name, why.contains(value) ? "is malformed" : why));
            return null;
        }
    }

    private static SettingFault fault(String name, String what) {
        return new SettingFault(PREFIX + "." + name, what);
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "TelegramSettings[mode=" + mode + "]";
    }
}
