package vn.motcua.assistant.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.MotCua;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.doubles.TelegramDouble;

/** The whole service, as a node among others on one database, whose Telegram is the double. */
final class TelegramNode implements AutoCloseable {

    static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    static final String PUBLIC_URL = "https://tro-ly.example.gov.vn";

    private final ConfigurableApplicationContext context;
    private final TelegramDouble telegram;

    private TelegramNode(ConfigurableApplicationContext context, TelegramDouble telegram) {
        this.context = context;
        this.telegram = telegram;
    }

    /**
     * Time goes on from a Monday morning in Vietnam, so that dates in replies are the same every day. Without an annotation, lest the
     * contexts of other tests find it.
     */
    static class OnAMonday {

        static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

        @Bean
        @Primary
        Clock mondayClock() {
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING));
        }
    }

    static TelegramNode polling(TelegramDouble telegram, DatabaseAddress database, String... settings) {
        return start(telegram, database, List.of(), settings);
    }

    static TelegramNode webhook(TelegramDouble telegram, DatabaseAddress database, String... settings) {
        return start(
                telegram,
                database,
                List.of("--motcua.public-url=" + PUBLIC_URL, "--motcua.telegram.secret=" + SECRET),
                settings);
    }

    static TelegramNode start(
            TelegramDouble telegram, DatabaseAddress database, List<String> mode, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.minimum-idle=1",
                "--motcua.turns.warm-up=0s",
                "--motcua.operator=UBND phường Mẫu",
                "--motcua.telegram.token=" + TelegramDouble.TOKEN,
                "--motcua.telegram.bot-name=" + TelegramDouble.BOT_NAME,
                "--motcua.telegram.api=http://127.0.0.1:" + telegram.port(),
                "--motcua.telegram.messages-per-second=30"));
        arguments.addAll(mode);
        arguments.addAll(List.of(settings));
        return new TelegramNode(
                new SpringApplication(MotCua.class, OnAMonday.class).run(arguments.toArray(String[]::new)), telegram);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Where the webhook is, by the way around the authority's reverse proxy. */
    URI webhook() {
        return URI.create("http://127.0.0.1:" + port() + "/telegram/webhook");
    }

    /** Telegram delivers; the status. */
    int deliver(String update) {
        try {
            return telegram.deliver(webhook(), update);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
