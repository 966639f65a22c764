package vn.motcua.assistant.conversation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** How the conversation goes with a service beside the procedures; the service is a double that counts trees. */
class ServicesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T02:00:00Z"));
    private final Trees trees = new Trees();
    private final List<TestNode> nodes = new ArrayList<>();

    @TempDir
    private Path folder;

    private TestNode node;

    @BeforeEach
    void start() {
        node = TestNode.on(TestDatabase.migrated())
                .withPulledChannel("web")
                .with("clock", java.time.Clock.class, clock)
                .with("turnFunction", TurnFunction.class, new Dialogue()::next)
                .with("trees", CitizenService.class, trees)
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy");
        nodes.add(node);
    }

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
    }

    private void play(String transcript) throws Exception {
        Path file = Files.writeString(folder.resolve("trees.txt"), transcript);
        ServiceStage.on(node, clock, "web")
                .when(
                        "cây đổ",
                        (conversation, words) -> node.get(ServiceNews.class)
                                .tell(conversation, "tree", ServiceReply.of(Trees.reply("Cây đổ: " + words))))
                .play(file);
    }

    @Test
    void aFormIsFilledInAndItsActCarriedOut() throws Exception {
        play("""
                Người dân: dem cay giup toi
                  có: Mấy cây
                Người dân: nhiều lắm
                  có: Phần đếm cây đang điền dở vẫn được giữ
                  nút: Tiếp tục
                  nút: Bỏ
                Người dân: lam tiep
                  có: Mấy cây
                Người dân: 7
                  có: Đã ghi 7 cây
                Người dân: 8
                  không có: Đã ghi
                """);
        assertThat(trees.planted).containsExactly("7");
    }

    @Test
    void aProcedureIsAnsweredBetweenAndTheFormStands() throws Exception {
        play("""
                Người dân: đếm cây
                  có: Mấy cây
                Người dân: lệ phí đăng ký kết hôn là bao nhiêu
                  kết quả: trả lời
                  mục: fee
                  có: Phần đếm cây đang điền dở vẫn được giữ
                Người dân: thế còn đăng ký tạm trú
                  kết quả: trả lời
                  không có: đang điền dở
                Người dân: tiếp tục
                  có: Mấy cây
                Người dân: lệ phí đăng ký kết hôn là bao nhiêu
                  có: đang điền dở
                Bấm: Tiếp tục
                  có: Mấy cây
                Người dân: thôi dừng lại
                  có: chưa có gì được gửi đi
                Người dân: 7
                  không có: Đã ghi
                """);
        assertThat(trees.planted).isEmpty();
    }

    @Test
    void dangerComesBeforeAForm() throws Exception {
        play("""
                Người dân: đếm cây
                Người dân: nhà tôi đang cháy 3 tầng
                  kết quả: gặp cán bộ
                  dòng đầu có: 114
                """);
        assertThat(trees.planted).isEmpty();
    }

    @Test
    void aPictureReachesTheFormThatIsOpen() throws Exception {
        play("""
                * picture:
                  không có: Cảm ơn tấm ảnh
                Người dân: đếm cây
                * picture:
                  có: Cảm ơn tấm ảnh
                """);
    }

    @Test
    void whatIsToldLaterComesByItselfAndLeavesStandingWhatWasAsked() throws Exception {
        play("""
                Người dân: đếm cây
                  có: Mấy cây
                Khi cây đổ: cây 12
                  có: Cây đổ: cây 12
                Người dân: lam tiep
                  có: Mấy cây
                Người dân: 5
                  có: Đã ghi 5 cây
                """);
    }

    @Test
    void aButtonOfAServiceThatIsGoneIsSurvived() throws Exception {
        play("""
                Gửi: s:gone:1
                  kết quả: thông báo
                Gửi: s::
                  kết quả: thông báo
                Gửi: s:tree:anything
                  có: Mấy cây
                """);
    }

    private static final class Trees implements CitizenService, ServiceActs {

        private final List<String> planted = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "tree";
        }

        @Override
        public String formName(Language language, String form) {
            return "đếm cây";
        }

        @Override
        public Optional<ServiceReply> asked(ServiceRequest request) {
            boolean meant = request.gesture() == null
                    && request.read().terms().stream()
                            .anyMatch(term -> term.folded().equals("dem"));
            return meant ? Optional.of(question()) : Optional.empty();
        }

        private static ServiceReply question() {
            return ServiceReply.of(reply("Mấy cây?")).keeping("count");
        }

        @Override
        public Optional<ServiceReply> continued(ServiceRequest request, String form) {
            if (request.gesture() == Gesture.PICTURE) {
                return Optional.of(ServiceReply.of(reply("Cảm ơn tấm ảnh")).keeping(form));
            }
            return request.text().matches("\\d+")
                    ? Optional.of(ServiceReply.of(reply("Đã ghi " + request.text() + " cây"))
                            .doing(request.text()))
                    : Optional.empty();
        }

        @Override
        public ServiceReply pressed(ServiceRequest request, String form, String value) {
            return question();
        }

        @Override
        public ServiceReply standing(ServiceRequest request, String form) {
            return question();
        }

        @Override
        public void carryOut(ServiceAct act) {
            planted.add(act.what());
        }

        private static Reply reply(String text) {
            return new Reply(
                    Outcome.NOTICE,
                    List.of(new Block.Paragraph(text)),
                    List.<Choice>of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
