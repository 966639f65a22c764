package vn.motcua.assistant;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.assistant.commandline.ServiceAtRest;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.connector.Connector;

import static org.assertj.core.api.Assertions.assertThat;

/** Each channel starts by itself, whatever other channels are set up; one whose settings are wrong is left out, and the others start. */
class ChannelsTest {

    private static final List<String> ZALO = List.of(
            "--motcua.zalo.app-id=360846524940903967",
            "--motcua.zalo.oa-id=388613280878808645",
            "--motcua.zalo.app-secret=the-secret-of-the-app",
            "--motcua.zalo.oa-secret-key=the-key-of-the-account",
            "--motcua.zalo.refresh-token=a-first-token");
    private static final List<String> BOT =
            List.of("--motcua.zalobot.token=123456:a-token-of-a-bot", "--motcua.zalobot.secret=a-secret-of-a-bot");
    private static final List<String> TELEGRAM = List.of(
            "--motcua.telegram.token=5000000000:AAE-double_of_a_token_that_is_secret_0",
            "--motcua.telegram.mode=polling");
    private static final List<String> TELEGRAM_WITHOUT_SECRET = List.of(
            "--motcua.telegram.token=5000000000:AAE-double_of_a_token_that_is_secret_0",
            "--motcua.telegram.mode=webhook");

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(ZALO, Set.of("web", "zalo")),
                Arguments.of(BOT, Set.of("web", "zalobot")),
                Arguments.of(TELEGRAM, Set.of("web", "telegram")),
                Arguments.of(all(ZALO.subList(0, 3), BOT, TELEGRAM_WITHOUT_SECRET), Set.of("web", "zalobot")));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsSetUpStarts(List<String> settings, Set<String> channels) {
        DatabaseAddress database = TestDatabase.empty();
        List<String> surroundings = List.of(
                "--motcua.public-url=https://tro-ly.example.gov.vn",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        try (ConfigurableApplicationContext context =
                ServiceAtRest.of(MotCua.class).run(all(surroundings, settings).toArray(String[]::new))) {
            assertThat(context.getBeansOfType(Connector.class).values().stream()
                            .map(Connector::channel)
                            .collect(Collectors.toSet()))
                    .isEqualTo(channels);
        }
    }

    @SafeVarargs
    private static List<String> all(List<String>... settings) {
        return Stream.of(settings).flatMap(List::stream).toList();
    }
}
