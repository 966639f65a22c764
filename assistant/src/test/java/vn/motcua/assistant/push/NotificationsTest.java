package vn.motcua.assistant.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.handoff.TestCaseArrivals;
import vn.motcua.assistant.seal.SecretSeal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what, how often, and by how many nodes. */
class NotificationsTest {

    private static final String SECRET_KEY = "0123456789abcdef0123456789abcdef";

    private static final DatabaseAddress DATABASE = TestDatabase.migrated();

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.pool(DATABASE));
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(TestDatabase.pool(DATABASE));
    private final WireMockServer service = new WireMockServer(options().dynamicPort());
    private final Set<UUID> signedOut = new HashSet<>();
    private final Browser browser = Browser.fresh();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final Notifications node = node();
    private long desk;

    @BeforeEach
    void start() {
        jdbc.sql("truncate staff_account, conversation, desk, push_key cascade").update();
        desk = jdbc.sql("insert into desk(name, name_en) values ('Bộ phận Một cửa', 'One-stop desk') returning id")
                .query(Long.class)
                .single();
        service.start();
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void aCaseThatComesIsToldOfOnceAndNamesNobody() {
        officer("lan", "vi");
        long request = opened();
        node.run();
        node.run();
        JsonNode told = onlyMessage("lan");
        assertThat(told.get("title").asString()).isEqualTo("Có người dân đang chờ");
        assertThat(told.get("body").asString()).isEqualTo("Bộ phận Một cửa");
        assertThat(told.get("url").asString()).isEqualTo("/staff/cases/" + request);
        assertThat(told.size()).isEqualTo(5);
    }

    @Test
    void anEnglishBrowserIsToldInEnglish() {
        officer("john", "en");
        opened();
        node.run();
        assertThat(onlyMessage("john").get("title").asString()).isEqualTo("A citizen is waiting");
        assertThat(onlyMessage("john").get("body").asString()).isEqualTo("One-stop desk");
    }

    @Test
    void severalNodesTellOfItOnce() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            officer("officer" + i, "vi");
        }
        for (int i = 0; i < 4; i++) {
            opened();
        }
        var begin = new CountDownLatch(1);
        List<Thread> nodes = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> {
                    Notifications other = node();
                    return Thread.ofPlatform().start(() -> {
                        try {
                            begin.await();
                            other.run();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
                })
                .toList();
        begin.countDown();
        for (Thread thread : nodes) {
            thread.join();
        }
        node.run();
        for (int i = 0; i < 5; i++) {
            assertThat(messages("officer" + i)).hasSize(4);
        }
    }

    @Test
    void onlyTheDesksOwnPeopleWhoAreNotAwayAreTold() {
        long member = officer("member", "vi");
        long away = officer("away", "vi");
        officer("stranger", "vi");
        for (long account : List.of(member, away)) {
            jdbc.sql("insert into desk_member(desk_id, account_id) values (?, ?)")
                    .params(desk, account)
                    .update();
        }
        jdbc.sql("insert into officer_presence(account_id, state, since, seen_at) values (?, 'away', ?, ?)")
                .params(away, time(), time())
                .update();
        opened();
        node.run();
        assertThat(messages("member")).hasSize(1);
        assertThat(messages("away")).isEmpty();
        assertThat(messages("stranger")).isEmpty();
    }

    @Test
    void whoeverIsGivenACaseIsToldAndNobodyElse() {
        long lan = officer("lan", "vi");
        long minh = officer("minh", "vi");
        long request = opened();
        jdbc.sql("update hand_over set status = 'held', account_id = ? where id = ?")
                .params(minh, request)
                .update();
        event(request, "assigned", lan, minh);
        node.run();
        assertThat(onlyMessage("minh").get("title").asString()).isEqualTo("Có người dân được giao cho anh/chị");
        assertThat(messages("lan")).isEmpty();
    }

    @Test
    void whoTakesACaseIsNotTold() {
        long lan = officer("lan", "vi");
        long request = opened();
        jdbc.sql("update hand_over set status = 'held', account_id = ? where id = ?")
                .params(lan, request)
                .update();
        event(request, "claimed", lan, null);
        node.run();
        assertThat(messages("lan")).isEmpty();
    }

    @Test
    void aCaseThatIsGivenBackIsToldOfAnew() {
        long lan = officer("lan", "vi");
        long request = opened();
        node.run();
        event(request, "given-back", lan, null);
        node.run();
        node.run();
        assertThat(messages("lan")).hasSize(2);
    }

    @Test
    void whoSignsOutIsToldNoMore() {
        officer("lan", "vi");
        jdbc.sql("delete from staff_session").update();
        opened();
        node.run();
        assertThat(messages("lan")).isEmpty();
        assertThat(count("push_subscription")).isZero();
    }

    @Test
    void aSignInThatHasRunOutIsToldNoMore() {
        officer("lan", "vi");
        signedOut.add(jdbc.sql("select id from staff_session").query(UUID.class).single());
        opened();
        node.run();
        assertThat(messages("lan")).isEmpty();
    }

    @Test
    void aSubscriptionThatIsGoneIsForgotten() {
        officer("lan", "vi");
        service.stubFor(any(urlEqualTo("/lan")).willReturn(aResponse().withStatus(410)));
        opened();
        node.run();
        assertThat(count("push_subscription")).isZero();
        assertThat(count("push_message")).isZero();
    }

    @Test
    void aFailureIsTriedAgainALittleWhileSomebodyWaits() {
        officer("lan", "vi");
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        opened();
        node.run();
        node.run();
        assertThat(messages("lan")).hasSize(1);
        for (int i = 0; i < 10; i++) {
            now = now.plusSeconds(60);
            node.run();
        }
        assertThat(messages("lan")).hasSize(4);
        assertThat(count("push_message")).isZero();
    }

    @Test
    void aNodeThatEndsWhileItSendsLeavesTheMessageToTheOthers() {
        officer("lan", "vi");
        opened();
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        node.run();
        assertThat(new PushQueue(jdbc, transactions, clock).claim(9)).isEmpty();
        now = now.plusSeconds(61);
        assertThat(new PushQueue(jdbc, transactions, clock).claim(9)).hasSize(1);
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201)));
        node.run();
        assertThat(messages("lan")).hasSize(1);
        now = now.plusSeconds(61);
        node.run();
        assertThat(messages("lan")).hasSize(2);
    }

    @Test
    void whatIsTakenMeanwhileIsNotToldAnyMore() {
        long lan = officer("lan", "vi");
        service.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        long request = opened();
        node.run();
        jdbc.sql("update hand_over set status = 'held', account_id = ? where id = ?")
                .params(lan, request)
                .update();
        now = now.plusSeconds(60);
        node.run();
        assertThat(messages("lan")).hasSize(1);
        assertThat(count("push_message")).isZero();
    }

    @Test
    void theKeyIsTheSameForAllNodesAndSealed() {
        String key = java.util.HexFormat.of()
                .formatHex(keys(SECRET_KEY).find().orElseThrow().getApplicationServerKey());
        assertThat(java.util.HexFormat.of()
                        .formatHex(keys(SECRET_KEY).find().orElseThrow().getApplicationServerKey()))
                .isEqualTo(key);
        assertThat(keys("another key of at least 32 characters").find()).isEmpty();
        assertThat(count("push_key")).isEqualTo(1);
    }

    private Notifications node() {
        var settings = new PushSettings(true, "", Duration.ofSeconds(15), Duration.ofMinutes(15), true);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/push");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        PushKeys keys = keys(SECRET_KEY);
        return new Notifications(
                TestCaseArrivals.in(jdbc),
                subscription -> !signedOut.contains(subscription.session()),
                new PushSubscriptions(
                        jdbc, transactions, keys, settings, vn.motcua.assistant.staff.TestAudit.in(jdbc, clock), clock),
                keys,
                new PushQueue(jdbc, transactions, clock),
                new PushTexts(messages),
                new PushSender(new OkHttpClient(), settings.subject("https://tro-ly.example.gov.vn")),
                settings,
                clock);
    }

    private PushKeys keys(String secretKey) {
        return new PushKeys(jdbc, new SecretSeal(secretKey, PushKeys.SEALED), clock);
    }

    /** An account that is signed in in a browser that wants to be told; its push service has the account's name as path. */
    private long officer(String name, String language) {
        long account =
                jdbc.sql("""
                insert into staff_account(name, display_name, roles, password_hash, created_at)
                values (?, ?, array['officer'], '', ?) returning id""").params(name, name, time()).query(Long.class).single();
        UUID session = UUID.randomUUID();
        jdbc.sql("""
                insert into staff_session(id, token_hash, account_id, address, browser, created_at, used_at, expires_at)
                values (?, ?, ?, '', '', ?, ?, ?)""")
                .params(
                        session,
                        name.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        account,
                        time(),
                        time(),
                        time())
                .update();
        jdbc.sql("""
                insert into push_subscription(session_id, endpoint, p256dh, auth, language, created_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        session,
                        "http://localhost:" + service.port() + "/" + name,
                        browser.point(),
                        browser.secret(),
                        Locale.of(language).getLanguage(),
                        time())
                .update();
        return account;
    }

    private long opened() {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, created_at)
                values ('web', 'web', ?, ?) returning id""")
                .params(UUID.randomUUID().toString(), time())
                .query(Long.class)
                .single();
        long request = jdbc.sql("""
                insert into hand_over(conversation_id, desk_id, reason, briefing, opened_at, waiting_since, touched_at)
                values (?, ?, 'asked', '{}', ?, ?, ?) returning id""")
                .params(conversation, desk, time(), time(), time())
                .query(Long.class)
                .single();
        event(request, "opened", null, null);
        return request;
    }

    private void event(
            long request,
            String kind,
            @org.jspecify.annotations.Nullable Long by,
            @org.jspecify.annotations.Nullable Long to) {
        jdbc.sql(
                        "insert into hand_over_event(hand_over_id, at, kind, account_id, to_account_id) values (?, ?, ?, ?, ?)")
                .param(request)
                .param(time())
                .param(kind)
                .param(by)
                .param(to)
                .update();
    }

    private java.time.OffsetDateTime time() {
        return now.atOffset(ZoneOffset.UTC);
    }

    private JsonNode onlyMessage(String name) {
        List<LoggedRequest> sent = messages(name);
        assertThat(sent).hasSize(1);
        return new JsonMapper().readTree(browser.read(sent.getFirst().getBody()));
    }

    private List<LoggedRequest> messages(String name) {
        return service.findAll(anyRequestedFor(urlEqualTo("/" + name)));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
