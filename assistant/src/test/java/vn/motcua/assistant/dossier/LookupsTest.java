package vn.motcua.assistant.dossier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.connector.Choice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

/** What is looked up is told once, whatever fails meanwhile; and whoever follows a dossier is told of each change once. */
class LookupsTest {

    private static final String CODE = "H40.12-261101-0007";

    private final DossierScene scene = new DossierScene(TestDatabase.migrated());

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void aKilledNodesLookupIsTakenUpByAnotherAndToldOnce() {
        var held = new CountDownLatch(1);
        var reached = new CountDownLatch(1);
        TestNode first = scene.lookingIn(code -> {
                    reached.countDown();
                    try {
                        held.await();
                    } catch (InterruptedException killed) {
                        Thread.currentThread().interrupt();
                    }
                    return new Sighting.Unknown();
                })
                .node();
        DossierScene.entered(first, CODE, draft -> draft);
        var citizen = scene.citizen(first);
        assertThat(citizen.types("hồ sơ " + CODE + " tới đâu rồi")).contains("4 số cuối");
        assertThat(citizen.types("1234")).contains("đang tra cứu");
        Waiting.until("the first node looks it up", () -> reached.getCount() == 0);
        TestNode second = scene.lookingIn(null).node();
        first.crash();
        scene.clock().pass(LookupTable.LEASE.plusSeconds(1));
        Waiting.until(
                "the second node tells it",
                () -> second.said(citizen.conversation()).stream().anyMatch(said -> said.contains("Phòng Tư pháp")));
        held.countDown();
        scene.clock().pass(LookupTable.LEASE.plusSeconds(1));
        TestNode third = scene.node();
        Waiting.until(
                "nothing waits",
                () -> third.jdbc()
                                .sql("select count(*) from dossier_lookup")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(second.said(citizen.conversation()))
                .filteredOn(said -> said.contains("Phòng Tư pháp"))
                .hasSize(1);
        assertThat(second.jdbc()
                        .sql("select count(*) from dossier_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The province's system in every kind of trouble: an honest sentence, nothing wrong, and the answer when it is back. */
    @Test
    void everyTroubleOfTheProvinceEndsInAnHonestSentenceAndRecoveryIsTakenUp() {
        var system = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        system.start();
        try {
            TestNode node = scene.with("source", "http")
                    .with("http.address", system.baseUrl())
                    .with("http.path", "/api/ho-so/{code}")
                    .with("http.call-timeout", "700ms")
                    .with("http.tries", "2")
                    .with("http.retry-after", "1ms")
                    .with("http.cache", "0s")
                    .with("http.fields.root", "/data")
                    .with("http.fields.code", "/maHoSo")
                    .with("http.fields.phone", "/sdt")
                    .with("http.fields.status", "/trangThai")
                    .with("http.fields.unit", "/donVi/ten")
                    .node();
            List<ResponseDefinitionBuilder> troubles = List.of(
                    aResponse().withStatus(500).withBody(ProvinceSourceTest.WHOLE),
                    aResponse().withStatus(429).withHeader("Retry-After", "5"),
                    aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                    aResponse().withFixedDelay(1_200).withBody(ProvinceSourceTest.WHOLE),
                    aResponse().withBody(ProvinceSourceTest.WHOLE.substring(0, 150)),
                    aResponse().withBody(ProvinceSourceTest.WHOLE.replace(CODE, "H40.12-261101-0008")),
                    aResponse().withBody(ProvinceSourceTest.WHOLE.replace("\"Đang thẩm định\"", "{\"x\": 1}")),
                    aResponse().withBody("{\"data\": \"" + "Phòng Tư pháp ".repeat(700_000) + "\"}"));
            for (ResponseDefinitionBuilder trouble : troubles) {
                system.resetAll();
                system.stubFor(get(anyUrl()).willReturn(trouble));
                var citizen = scene.citizen(node);
                citizen.types("hồ sơ " + CODE + " tới đâu rồi");
                assertThat(citizen.types("1234")).contains("đang tra cứu");
                assertThat(citizen.isTold("đang chưa trả lời").text()).doesNotContain("Phòng Tư pháp");
                system.resetAll();
                system.stubFor(get(anyUrl()).willReturn(aResponse().withBody(ProvinceSourceTest.WHOLE)));
                // Longer than it is left alone after failing often.
                scene.clock().pass(Duration.ofSeconds(40));
                scene.clock().pass(Duration.ofSeconds(40));
                assertThat(citizen.isTold("đang được giải quyết").text()).contains("Phòng Tư pháp");
                assertThat(node.said(citizen.conversation()).stream()
                                .filter(said -> said.contains("Phòng Tư pháp"))
                                .count())
                        .isEqualTo(1);
            }
        } finally {
            system.stop();
        }
    }

    @Test
    void whoeverFollowsIsToldOfEachChangeOnceByTwoNodesAndOfTheEnd() {
        TestNode node = scene.node();
        scene.node();
        long id = DossierScene.entered(node, CODE, draft -> draft);
        var citizen = scene.citizen(node);
        follow(citizen);
        change(node, id, DossierStage.SUPPLEMENT);
        assertThat(citizen.isTold("có thay đổi").text()).contains("cần anh/chị bổ sung");
        // What citizens are not told is no change.
        node.get(Register.class).change(id, renamed(node, id), Actor.commandLine());
        change(node, id, DossierStage.RETURNED);
        assertThat(citizen.isTold("có thay đổi").text()).contains("đã trả kết quả");
        Waiting.until("nobody follows it any more", () -> follows(node) == 0);
        assertThat(node.said(citizen.conversation()))
                .filteredOn(said -> said.contains("có thay đổi:"))
                .hasSize(2);
    }

    @Test
    void whoeverFollowsIsToldWhenItIsLate() {
        TestNode node = scene.node();
        DossierScene.entered(node, CODE, draft -> draft);
        var citizen = scene.citizen(node);
        follow(citizen);
        scene.clock().pass(Duration.ofDays(9));
        assertThat(citizen.isTold("có thay đổi").text()).contains("Hồ sơ đã quá hẹn 2 ngày làm việc");
        // For the leaders' figures: shown once in time, told once as late, and gone with the citizen.
        assertThat(told(node)).containsExactly("shown false", "news true");
        node.get(ConversationErasure.class).erase(citizen.conversation());
        assertThat(told(node)).isEmpty();
    }

    private static List<String> told(TestNode node) {
        return node.jdbc()
                .sql("select ended || ' ' || overdue from dossier_told order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void nobodyFollowsWithoutTheDigitsAShortTimeAgo() {
        TestNode node = scene.node();
        DossierScene.entered(node, CODE, draft -> draft);
        var stranger = scene.citizen(node);
        assertThat(stranger.presses("s:dossier:follow:" + CODE).text()).contains("4 số cuối");
        assertThat(follows(node)).isZero();
        var citizen = scene.citizen(node);
        citizen.types(CODE);
        citizen.types("1234");
        citizen.isTold("Phòng Tư pháp");
        scene.clock().pass(Duration.ofMinutes(31));
        assertThat(citizen.presses("s:dossier:follow:" + CODE).text()).contains("4 số cuối");
        assertThat(follows(node)).isZero();
    }

    @Test
    void anythingMayBePressed() {
        TestNode node = scene.node();
        var citizen = scene.citizen(node);
        for (String value :
                List.of("", ":", "follow:", "follow:x", "end:" + CODE, "end-all", "ask:'; drop", "resume")) {
            assertThat(citizen.presses("s:dossier:" + value).text()).isNotEmpty();
        }
    }

    @Test
    void erasingTakesWhatIsFollowedAndForgettingWhatIsOld() {
        TestNode node = scene.node();
        long id = DossierScene.entered(node, CODE, draft -> draft);
        var citizen = scene.citizen(node);
        follow(citizen);
        node.get(ConversationErasure.class).erase(citizen.conversation());
        assertThat(follows(node)).isZero();
        assertThat(node.jdbc()
                        .sql("select count(*) from dossier_proven")
                        .query(Long.class)
                        .single())
                .isZero();
        change(node, id, DossierStage.RETURNED);
        scene.clock().pass(Duration.ofDays(364));
        node.get(OldDossiers.class).forget();
        assertThat(node.get(Register.class).find(id)).isPresent();
        scene.clock().pass(Duration.ofDays(2));
        node.get(OldDossiers.class).forget();
        assertThat(node.get(Register.class).find(id)).isEmpty();
        assertThat(node.jdbc()
                        .sql("select count(*) from dossier_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsFollowedGoesAlongWhenConversationsBecomeOne() {
        TestNode node = scene.node();
        DossierScene.entered(node, CODE, draft -> draft);
        DossierScene.entered(node, "H40.12-261101-0008", draft -> draft);
        var newer = scene.citizen(node);
        var former = scene.citizen(node);
        follow(newer);
        follow(former);
        newer.types("tra hồ sơ H40.12-261101-0008, số cuối 1234");
        newer.presses(newer.isTold("Phòng Tư pháp").choices().getFirst().value());
        node.get(JoinedDossiers.class).join(newer.conversation(), former.conversation(), 9);
        assertThat(node.jdbc()
                        .sql("select code from dossier_follow where conversation_id = ? order by code")
                        .param(former.conversation())
                        .query(String.class)
                        .list())
                .containsExactly(CODE, "H40.12-261101-0008");
        assertThat(former.types("thôi theo dõi hồ sơ")).contains("hồ sơ nào");
        assertThat(former.presses("s:dossier:end-all").text()).contains("tất cả");
        assertThat(former.types("thôi theo dõi hồ sơ")).contains("không theo dõi hồ sơ nào");
    }

    private static void follow(DossierScene.Citizen citizen) {
        citizen.types(CODE);
        citizen.types("1234");
        var pressed = new AtomicReference<String>();
        for (Choice choice : citizen.isTold("Phòng Tư pháp").choices()) {
            pressed.set(choice.value());
        }
        assertThat(citizen.presses(pressed.get()).text()).contains("sẽ nhắn");
    }

    private static void change(TestNode node, long id, DossierStage stage) {
        Register register = node.get(Register.class);
        RegisterDraft before = register.find(id).orElseThrow().draft();
        register.change(id, DossierScene.at(before, stage, LocalDate.of(2026, 11, 30), ""), Actor.commandLine());
    }

    private static RegisterDraft renamed(TestNode node, long id) {
        RegisterDraft before = node.get(Register.class).find(id).orElseThrow().draft();
        return new RegisterDraft(
                before.code(),
                before.procedureCode(),
                before.procedureName(),
                "Người khác",
                "",
                before.stage(),
                before.step(),
                before.unit(),
                before.officer(),
                before.receivedOn(),
                before.promisedOn(),
                before.finishedOn(),
                before.note(),
                before.apology());
    }

    private static long follows(TestNode node) {
        return node.jdbc()
                .sql("select count(*) from dossier_follow")
                .query(Long.class)
                .single();
    }
}
