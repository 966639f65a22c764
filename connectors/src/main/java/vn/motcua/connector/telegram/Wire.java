package vn.motcua.connector.telegram;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The client library's client, on connections that suit messages that must not come twice. */
final class Wire implements AutoCloseable {

    private static final int AT_ONCE = 64;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final TelegramAccount account;
    private final Exchange exchange;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;

    Wire(TelegramAccount account, Clock clock) {
        this.account = account;
        this.exchange = new Exchange(clock);
        this.http = http();
    }

    /** For calls that take no longer than the account says. */
    OkHttpTelegramClient client() {
        return client(http);
    }

    /** For calls that may take this long. */
    OkHttpTelegramClient client(Duration longest) {
        return client(
                http.newBuilder().callTimeout(longest).readTimeout(longest).build());
    }

    /** For files, whose bytes are no answers of the Bot API's. */
    OkHttpClient plain() {
        OkHttpClient.Builder builder = http.newBuilder();
        builder.interceptors().clear();
        return builder.build();
    }

    /** How far Telegram's clock is ahead of ours, by the last answer. */
    Optional<Duration> ahead() {
        return exchange.ahead();
    }

    /** Runs something that nobody waits for; nothing once closed. */
    void aside(Runnable task) {
        if (!threads.isShutdown()) {
            threads.execute(task);
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        http.connectionPool().evictAll();
    }

    private OkHttpTelegramClient client(OkHttpClient through) {
        TelegramAccount.ApiAddress api = account.api();
        TelegramUrl url = TelegramUrl.builder()
                .schema(api.scheme())
                .host(api.host())
                .port(api.port())
                .testServer(false)
                .build();
        return new OkHttpTelegramClient(through, account.token(), url);
    }

    /**
     * Requests are made once: OkHttp would repeat some by itself, and a message would come twice. Redirects would carry the token
     * elsewhere. Idle connections are given up early, since one that the other side has closed costs an uncertain delivery.
     */
    private OkHttpClient http() {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(account.connectWithin())
                .readTimeout(account.answerWithin())
                .writeTimeout(account.answerWithin())
                .callTimeout(account.answerWithin())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS))
                .addInterceptor(exchange)
                .addNetworkInterceptor(Exchange::leaving);
        account.proxy().ifPresent(proxy -> builder.proxy(proxy(proxy)));
        return builder.build();
    }

    private static java.net.Proxy proxy(TelegramAccount.Proxy proxy) {
        return new java.net.Proxy(
                proxy.kind() == TelegramAccount.Proxy.Kind.HTTP ? java.net.Proxy.Type.HTTP : java.net.Proxy.Type.SOCKS,
                InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }
}
