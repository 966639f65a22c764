package vn.motcua.assistant.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.assistant.telegram.Readiness.Polling;
import vn.motcua.assistant.telegram.Readiness.Receiving;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.WebhookSecret;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

class TelegramDoctorTest {

    private static final String ADDRESS = "https://tro-ly.example/telegram/webhook";
    private static final WebhookSecret SECRET = new WebhookSecret("a-secret-of-the-webhook");
    private static final Receiving WEBHOOK = new Webhook(ADDRESS, SECRET);

    private final TelegramDouble telegram = TelegramDouble.start();
    private final TelegramAccount account =
            TelegramAccount.of(TelegramDouble.TOKEN).at(new ApiAddress("http", "127.0.0.1", telegram.port()));

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void aBotThatPollsIsWell() {
        assertThat(examine(new Polling(), TelegramDouble.BOT_NAME))
                .allMatch(finding -> finding.level() == Finding.Level.FINE)
                .extracting(Finding::key)
                .contains("doctor.telegram.token", "doctor.telegram.name", "doctor.telegram.polling");
    }

    @Test
    void aBotWhoseWebhookIsRegisteredIsWell() {
        register(ADDRESS);
        assertThat(examine(WEBHOOK, TelegramDouble.BOT_NAME))
                .allMatch(finding -> finding.level() == Finding.Level.FINE)
                .extracting(Finding::key)
                .contains("doctor.telegram.webhook", "doctor.webhook.guarded");
    }

    @Test
    void aRevokedTokenIsNamedAndNothingElseIsAsked() {
        telegram.fail("getMe", 401, "Unauthorized", "{}");
        assertThat(faults(new Polling())).containsExactly("doctor.telegram.token.refused");
    }

    @Test
    void aPlatformOutOfReachIsNoWrongToken() {
        telegram.fail("getMe", 502, "Bad Gateway", "{}");
        assertThat(faults(new Polling())).containsExactly("doctor.telegram.unreached");
    }

    @Test
    void aWebhookThatLeadsElsewhereIsNamedInBothModes() {
        register("https://somewhere-else.example/telegram/webhook");
        assertThat(faults(WEBHOOK)).containsExactly("doctor.telegram.webhook.other");
        assertThat(faults(new Polling())).containsExactly("doctor.telegram.polling.webhook");
    }

    @Test
    void theWebhooksLastErrorIsToldInTelegramsWords() {
        telegram.answer("getWebhookInfo", 200, "application/json", """
                {"ok":true,"result":{"url":"%s","has_custom_certificate":false,"pending_update_count":250,
                "last_error_date":%d,"last_error_message":"SSL error {certificate verify failed}"}}""".formatted(
                        ADDRESS, Instant.now().getEpochSecond()));
        List<Finding> findings = examine(WEBHOOK, TelegramDouble.BOT_NAME);
        assertThat(findings)
                .filteredOn(finding -> finding.level() == Finding.Level.FAULT)
                .extracting(Finding::key)
                .containsExactly("doctor.telegram.webhook.fails", "doctor.telegram.waiting.many");
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.details()).contains("SSL error {certificate verify failed}"));
    }

    @Test
    void anotherBotsNameInTheLinksAndAWrongClockAreNamed() {
        telegram.setClockAhead(Duration.ofMinutes(5));
        assertThat(examine(new Polling(), "other_bot"))
                .filteredOn(finding -> finding.level() == Finding.Level.FAULT)
                .extracting(Finding::key)
                .containsExactly("doctor.telegram.name.other", "doctor.telegram.clock.apart");
    }

    @Test
    void settingsThatStopTheChannelAreTold() {
        var faulty = new Readiness.Faulty(List.of(new SettingFault("motcua.telegram.secret", "is missing")));
        assertThat(doctor(faulty, "").examine()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.FAULT);
            assertThat(finding.details()).first().asString().contains("motcua.telegram.secret");
        });
    }

    @Test
    void everyFindingHasItsWordsAndEveryFaultItsRemedyInBothLanguages() {
        for (String language : List.of("vi", "en")) {
            var words = ResourceBundle.getBundle(
                    "messages.doctor",
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            ResourceBundle vietnamese = ResourceBundle.getBundle("messages.doctor", Locale.ROOT);
            assertThat(words.keySet()).containsAll(vietnamese.keySet());
        }
    }

    private List<String> faults(Receiving receiving) {
        return examine(receiving, TelegramDouble.BOT_NAME).stream()
                .filter(finding -> finding.level() == Finding.Level.FAULT)
                .map(Finding::key)
                .toList();
    }

    private List<Finding> examine(Receiving receiving, String botName) {
        return doctor(new Readiness.Ready(account, receiving, 25, Optional.empty()), botName)
                .examine();
    }

    private static TelegramDoctor doctor(Readiness readiness, String botName) {
        return new TelegramDoctor(
                readiness,
                botName,
                account -> new TelegramApi(account, Clock.systemUTC()),
                address -> Finding.fine("doctor.webhook.guarded", address),
                Clock.systemUTC());
    }

    private void register(String address) {
        try (var api = new TelegramApi(account, Clock.systemUTC())) {
            assertThat(api.setWebhook(URI.create(address), SECRET, 10)).isEmpty();
        }
    }
}
