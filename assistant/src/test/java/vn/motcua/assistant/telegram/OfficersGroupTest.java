package vn.motcua.assistant.telegram;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.deskgroup.TelegramOfficers;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.doubles.TelegramDouble;
import vn.motcua.doubles.TelegramDouble.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** Officers at work in the group: the whole service, the real client library, and a Telegram with topics. */
class OfficersGroupTest {

    private static final AtomicLong PEOPLE = new AtomicLong(40_000);
    private static final TelegramDouble telegram = TelegramDouble.start();
    private static TelegramNode node;

    private Phone citizen = new Phone(telegram, 0);

    @BeforeAll
    static void start() {
        node = TelegramNode.polling(
                telegram,
                TestDatabase.migrated(),
                "--motcua.telegram.desk-group=" + Colleague.GROUP,
                "--motcua.telegram.desk-group-messages-per-minute=6000");
    }

    @AfterAll
    static void stop() {
        node.close();
        telegram.close();
    }

    @BeforeEach
    void somebodyNeedsAPerson() {
        telegram.recover();
        node.jdbc().sql("update telegram_group set paused_until = null").update();
        citizen = new Phone(telegram, PEOPLE.getAndIncrement());
    }

    @Test
    void anOfficerClaimsAnswersNotesAndClosesInTheTopic() {
        Colleague lan = officer("Lan");
        Topic topic = needsAPerson();
        assertThat(topic.texts().getFirst()).contains("Người dân muốn gặp cán bộ", "/nhan");

        telegram.queue(lan.writes(topic.id(), "chào anh chị"));
        waitFor(topic, "Viết /nhan trước");
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        telegram.queue(lan.writes(topic.id(), "Anh/chị mang theo căn cước nhé."));
        citizen.waitFor(0, "Anh/chị mang theo căn cước nhé.");
        Waiting.until("a sign says that it has gone", () -> telegram.reactions().containsValue("👍"));

        telegram.queue(citizen.says("số của tôi là 0912345678, mấy giờ mở cửa?"));
        waitFor(topic, "mấy giờ mở cửa?");
        assertThat(text(topic)).doesNotContain("0912345678").contains("Người dân: ");

        telegram.queue(lan.writes(topic.id(), "/ghichu người này đã tới hai lần"));
        waitFor(topic, "Đã ghi chú");
        telegram.queue(lan.writes(topic.id(), "// cần gọi lại"));
        telegram.queue(lan.writes(topic.id(), "/dong@" + TelegramDouble.BOT_NAME + " 2"));
        waitFor(topic, "Hồ sơ đã kết thúc: hẹn tới quầy");
        Waiting.until("the topic is closed", () -> !now(topic).isOpen());

        assertThat(citizen.seen())
                .doesNotContain("chào anh chị", "hai lần", "gọi lại", "/nhan", "/dong")
                .containsOnlyOnce("mang theo căn cước nhé");
        assertThat(count("hand_over_event where kind = 'note' and note like '%hai lần'"))
                .isEqualTo(1);
        assertThat(acts())
                .contains("case-shown-in-group", "case-claimed", "case-answered", "case-noted", "case-closed");
        assertThat(count("telegram_group_message where words <> ''"))
                .as("words that are dealt with are forgotten")
                .isZero();
    }

    @Test
    void ofTwoOfficersOneGetsItAndTheOtherIsTold() {
        Colleague lan = officer("Lan Một");
        Colleague minh = officer("Minh Hai");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/claim"));
        telegram.queue(minh.writes(topic.id(), "/claim"));
        waitFor(topic, "Lan Một đã nhận hồ sơ này trước");
        telegram.queue(minh.writes(topic.id(), "tôi trả lời thay"));
        waitFor(topic, "Lan Một đang giữ hồ sơ này");
        assertThat(citizen.seen()).doesNotContain("tôi trả lời thay");
    }

    @Test
    void whatIsDeliveredTwiceReachesTheCitizenOnce() {
        Colleague lan = officer("Lan Ba");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        String answer = lan.writes(topic.id(), "một lần thôi");
        telegram.queue(answer);
        citizen.waitFor(0, "một lần thôi");
        telegram.queue(answer);
        telegram.queue(lan.writes(topic.id(), "rồi tin sau"));
        citizen.waitFor(0, "rồi tin sau");
        assertThat(citizen.seen()).containsOnlyOnce("một lần thôi");
    }

    @Test
    void strangersAndWhoeverHidesSendNothing() {
        var stranger = new Colleague(PEOPLE.getAndIncrement());
        Topic topic = needsAPerson();
        telegram.queue(stranger.writes(topic.id(), "/nhan"));
        waitFor(topic, "chưa kết nối với tài khoản cán bộ");
        telegram.queue(stranger.writesAsTheGroup(topic.id(), "tôi là quản trị"));
        waitFor(topic, "đang ẩn danh");
        telegram.queue(stranger.tellsTheBot("/ketnoi AAAAAAAAAA"));
        Waiting.until("the code is refused", () -> toldAlone(stranger).contains("Mã chưa đúng"));
        assertThat(citizen.seen()).doesNotContain("tôi là quản trị");
        assertThat(count("hand_over h join conversation c on c.id = h.conversation_id where c.channel_conversation = '"
                        + citizen.chat() + "' and h.status = 'waiting'"))
                .isEqualTo(1);
        assertThat(count("conversation where channel_conversation in ('" + stranger.id() + "', '" + Colleague.GROUP
                        + "')"))
                .as("colleagues are no citizens")
                .isZero();
    }

    @Test
    void whoMayWorkNoMoreSendsNothing() {
        Colleague lan = officer("Lan Nghỉ");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        node.bean(Accounts.class).disable(Actor.commandLine(), "o" + lan.id());
        telegram.queue(lan.writes(topic.id(), "tôi vẫn viết"));
        waitFor(topic, "chưa kết nối với tài khoản cán bộ");
        assertThat(citizen.seen()).doesNotContain("tôi vẫn viết");
    }

    @Test
    void aCaseIsGivenBackAndToAColleague() {
        Colleague lan = officer("Lan Chuyển");
        Colleague minh = officer("Minh Nhận");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        telegram.queue(lan.writes(topic.id(), "/chuyen"));
        waitFor(topic, "/chuyen 0: trả về hàng chờ");
        telegram.queue(lan.writes(topic.id(), "/chuyen khong.co.ai"));
        waitFor(topic, "không có cán bộ này");
        telegram.queue(lan.writes(topic.id(), "/chuyen o" + minh.id() + " nhờ em"));
        waitFor(topic, "Đã chuyển hồ sơ tới Minh Nhận");
        telegram.queue(minh.writes(topic.id(), "em đây ạ"));
        citizen.waitFor(0, "em đây ạ");
        telegram.queue(minh.writes(topic.id(), "/transfer 0"));
        waitFor(topic, "Đã trả hồ sơ về hàng chờ");
        assertThat(citizen.seen()).doesNotContain("nhờ em");
    }

    @Test
    void mistypedCommandsPicturesAndEditsDoNotLeave() {
        Colleague lan = officer("Lan Ảnh");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        telegram.queue(lan.writes(topic.id(), "/dogn xong rồi"));
        waitFor(topic, "Không có lệnh này");
        telegram.queue(lan.sendsAPicture(topic.id()));
        waitFor(topic, "Ảnh và tệp chưa gửi được");
        telegram.queue(lan.edits(topic.id(), "đã sửa"));
        waitFor(topic, "Sửa tin ở đây không đổi được");
        assertThat(citizen.seen()).doesNotContain("xong rồi", "đã sửa");
    }

    @Test
    void aTopicThatIsDeletedIsMadeAnewAndOneThatIsClosedIsOpenedAgain() {
        Topic topic = needsAPerson();
        telegram.shutTopic(topic.id());
        telegram.queue(citizen.says("còn ai ở đó không"));
        waitFor(topic, "còn ai ở đó không");
        assertThat(now(topic).isOpen()).isTrue();

        telegram.loseTopic(topic.id());
        telegram.queue(citizen.says("tôi vẫn chờ"));
        Topic anew = topicWith("tôi vẫn chờ");
        assertThat(anew.id()).isNotEqualTo(topic.id());
        assertThat(text(anew)).contains("còn ai ở đó không");
    }

    @Test
    void whileTheGroupIsGoneCitizensAreServedAndAfterwardsItCatchesUp() {
        Colleague lan = officer("Lan Xa");
        Topic topic = needsAPerson();
        telegram.queue(lan.writes(topic.id(), "/nhan"));
        waitFor(topic, "Anh/chị đã nhận hồ sơ");
        telegram.fail("createForumTopic", 400, "Bad Request: chat not found", "");
        telegram.fail("setMessageReaction", 403, "Forbidden: bot was kicked from the supergroup chat", "");

        var other = new Phone(telegram, PEOPLE.getAndIncrement());
        telegram.queue(other.says("tôi muốn gặp cán bộ"));
        Waiting.until("the group is left alone", () -> count("telegram_group where paused_until is not null") == 1);
        telegram.queue(lan.writes(topic.id(), "tin này vẫn tới"));
        citizen.waitFor(0, "tin này vẫn tới");
        telegram.queue(other.says("làm giấy khai sinh cho con cần giấy tờ gì"));
        other.waitFor(0, "khai sinh");

        telegram.recover();
        node.jdbc().sql("update telegram_group set paused_until = null").update();
        topicWith("làm giấy khai sinh cho con cần giấy tờ gì");
    }

    @Test
    void whenTelegramAsksToWaitOnlyTheGroupWaits() {
        telegram.failOnce("createForumTopic", 429, "Too Many Requests: retry after 30", "{\"retry_after\":30}");
        telegram.queue(citizen.says("tôi muốn gặp cán bộ ngay"));
        Waiting.until("the group waits", () -> count("telegram_group where paused_until is not null") == 1);
        int made = telegram.topics().size();
        telegram.queue(citizen.says("lệ phí khai sinh"));
        Waiting.until("the citizen is answered", () -> citizen.words().size() >= 2);
        assertThat(telegram.topics()).hasSize(made);
        node.jdbc().sql("update telegram_group set paused_until = null").update();
        topicWith("lệ phí khai sinh");
    }

    /** A citizen asks for a person; the topic of that. */
    private Topic needsAPerson() {
        String words = "tôi muốn gặp cán bộ " + citizen.chat();
        telegram.queue(citizen.says("gặp cán bộ"));
        Waiting.until("the citizen is answered", () -> !citizen.words().isEmpty());
        telegram.queue(citizen.says(words));
        return topicWith(words);
    }

    private Topic topicWith(String words) {
        Waiting.until("a topic shows '" + words + "'", () -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    private static java.util.Optional<Topic> find(String words) {
        return telegram.topics().stream()
                .filter(topic -> String.join("\n", topic.texts()).contains("Người dân: " + words))
                .findFirst();
    }

    private static Topic now(Topic topic) {
        return telegram.topics().stream()
                .filter(known -> known.id() == topic.id())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Topic topic) {
        return String.join("\n", now(topic).texts());
    }

    private static void waitFor(Topic topic, String words) {
        Waiting.until("the topic shows '" + words + "'", () -> text(topic).contains(words));
    }

    private static String toldAlone(Colleague person) {
        return String.join(
                "\n",
                telegram.asked("sendMessage").stream()
                        .filter(asked -> asked.path("chat_id").asString("").equals(Long.toString(person.id())))
                        .map(asked -> asked.path("text").asString(""))
                        .toList());
    }

    /** Somebody with an account who has bound it by a code. */
    private static Colleague officer(String name) {
        var person = new Colleague(PEOPLE.getAndIncrement());
        String account = "o" + person.id();
        var accounts = node.bean(Accounts.class);
        accounts.create(Actor.commandLine(), account, name, Set.of(Role.OFFICER));
        StaffMember member = accounts.find(account).orElseThrow().member();
        String code = node.bean(TelegramOfficers.class).code(session(member)).code();
        telegram.queue(person.tellsTheBot("/ketnoi " + code.toLowerCase(java.util.Locale.ROOT)));
        Waiting.until("the account is bound", () -> toldAlone(person).contains("Đã kết nối với tài khoản của " + name));
        return person;
    }

    private static StaffSession session(StaffMember member) {
        return vn.motcua.assistant.staff.TestSessions.of(member);
    }

    private static List<String> acts() {
        return node.jdbc()
                .sql("select distinct act from staff_audit")
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private static int count(String what) {
        return node.jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }
}
