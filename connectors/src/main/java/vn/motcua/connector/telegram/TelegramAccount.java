package vn.motcua.connector.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bot, and how to reach Telegram.
 *
 * @param token as BotFather gave it: the bot's id, a colon, and what must be kept secret
 * @param api where the Bot API is
 * @param connectWithin how long a connection may take, above 0
 * @param answerWithin how long one request may take altogether, above 0; a long poll takes its own time longer
 * @param proxy what to go through, where Telegram cannot be reached directly
 */
public record TelegramAccount(
        String token, ApiAddress api, Duration connectWithin, Duration answerWithin, Optional<Proxy> proxy) {

    /** The channel's name. */
    public static final String CHANNEL = "telegram";

    private static final Pattern TOKEN = Pattern.compile("[1-9]\\d{0,18}:[A-Za-z0-9_-]{3,200}");
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /**
     * Refuses what cannot work.
     *
     * @throws IllegalArgumentException saying what is wrong without repeating the token
     */
    public TelegramAccount {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "the token must look like 123456789:AbC…, as BotFather gives it: digits, a colon, letters and digits");
        }
        if (connectWithin.isNegative()
                || connectWithin.isZero()
                || answerWithin.isNegative()
                || answerWithin.isZero()) {
            throw new IllegalArgumentException("the time-outs must be above 0");
        }
    }

    /** A bot of the public service, reached directly. */
    public static TelegramAccount of(String token) {
        return new TelegramAccount(token, ApiAddress.PUBLIC, CONNECT_WITHIN, ANSWER_WITHIN, Optional.empty());
    }

    /** The same elsewhere: a Bot API server of one's own, or a double. */
    public TelegramAccount at(ApiAddress address) {
        return new TelegramAccount(token, address, connectWithin, answerWithin, proxy);
    }

    /** The same with other time-outs. */
    public TelegramAccount within(Duration connection, Duration answer) {
        return new TelegramAccount(token, api, connection, answer, proxy);
    }

    /** The same through a proxy. */
    public TelegramAccount through(Proxy way) {
        return new TelegramAccount(token, api, connectWithin, answerWithin, Optional.of(way));
    }

    /** The bot's id: what stands before the colon. */
    public String botId() {
        return token.substring(0, token.indexOf(':'));
    }

    @Override
    public String toString() {
        return "bot " + botId() + " at " + api
                + proxy.map(way -> " through " + way).orElse("");
    }

    /**
     * Where a Bot API is; it has no path of its own.
     *
     * @param scheme {@code https} or {@code http}
     * @param host a name or an address
     * @param port 1 to 65535
     */
    public record ApiAddress(String scheme, String host, int port) {

        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

        /** The public service. */
        public static final ApiAddress PUBLIC = new ApiAddress("https", "api.telegram.org", 443);

        /** Refuses what is no address. */
        public ApiAddress {
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new IllegalArgumentException("the address must begin with https or http, not '" + scheme + "'");
            }
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("'" + host + "' is no host");
            }
            requirePort(port);
        }

        @Override
        public String toString() {
            return scheme + "://" + host + ":" + port;
        }
    }

    /**
     * A proxy.
     *
     * @param kind how it is spoken to
     * @param host a name or an address
     * @param port 1 to 65535
     */
    public record Proxy(Kind kind, String host, int port) {

        private static final Pattern ADDRESS =
                Pattern.compile("(http|socks5?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})/?");

        /** How a proxy is spoken to. */
        public enum Kind {
            /** HTTP, by CONNECT. */
            HTTP,
            /** SOCKS, version 5. */
            SOCKS
        }

        /** Refuses what is no port. */
        public Proxy {
            requirePort(port);
        }

        /**
         * Reads {@code http://host:port} or {@code socks5://host:port}.
         *
         * @throws IllegalArgumentException for anything else
         */
        public static Proxy parse(String address) {
            var parts = ADDRESS.matcher(address);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "must be http://host:port or socks5://host:port, without a user name and password");
            }
            Kind kind = parts.group(1).equals("http") ? Kind.HTTP : Kind.SOCKS;
            return new Proxy(kind, parts.group(2), Integer.parseInt(parts.group(3)));
        }

        @Override
        public String toString() {
            return (kind == Kind.HTTP ? "http" : "socks5") + "://" + host + ":" + port;
        }
    }

    private static void requirePort(int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(port + " is no port");
        }
    }
}
