package vn.motcua.assistant.citizenreport;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.citizenreport.RefusedReportException.Reason;
import vn.motcua.assistant.citizenreport.ReportScene.Citizen;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.InboundMessage.Content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What officers and citizens do with reports, on a real node and a real database. */
class ReportsTest {

    private static ReportScene scene;
    private static Reports reports;

    @BeforeAll
    static void start() {
        scene = new ReportScene(Map.of("motcua.report.per-hour", "100000", "motcua.report.same-text", "1000"));
        reports = scene.node.get(Reports.class);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void aHundredCitizensAndTwentyOfficersAtOnceLoseNothing() throws Exception {
        int citizens = 100;
        int officers = 20;
        long before = count("select count(*) from report_voice");
        long last = count("select coalesce(max(id), 0) from report");
        List<Actor> staff = new ArrayList<>();
        for (int i = 0; i < officers; i++) {
            staff.add(scene.officer("crowd" + i));
        }
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < citizens; i++) {
            Citizen citizen = scene.citizen();
            // Half of them tell of one of five matters, so that they join.
            String place = i % 2 == 0 ? "ngõ " + (100 + i % 10) + " phố Đông" : "ngõ " + (1_000 + i) + " phố Tây";
            String text = "đường hỏng lần thứ " + i + " ở " + place;
            calls.add(() -> {
                citizen.types("phản ánh " + text);
                citizen.presses("s:report:done");
                citizen.presses("s:report:anonymous");
                // Behind it may stand already that it was joined.
                assertThat(citizen.presses("s:report:send"))
                        .anySatisfy(reply -> assertThat(reply.text()).contains("mã PA-"));
                return 0;
            });
        }
        for (Actor officer : staff) {
            calls.add(() -> notes(officer, last, 10));
        }
        int noted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(officers + citizens)) {
            for (Future<Integer> done : threads.invokeAll(calls, 90, TimeUnit.SECONDS)) {
                noted += done.get();
            }
        }
        assertThat(noted).isEqualTo(officers * 10);
        assertThat(count("select count(*) from report_voice") - before).isEqualTo(citizens);
        assertThat(count("select count(*) from report where id > " + last)).isEqualTo(50 + 5);
        assertThat(count("select count(*) from report_entry where kind = 'note' and report_id > " + last))
                .isEqualTo(noted);
        assertThat(count("select count(*) from report_entry where kind = 'told' and report_id > " + last))
                .isEqualTo(citizens);
        assertThat(count("select count(*) from report_event where kind in ('received', 'joined') and report_id > "
                        + last))
                .isEqualTo(citizens);
        // Each note and each joining has counted the version up by one: nobody has overwritten anybody.
        assertThat(count("select sum(version) from report where id > " + last)).isEqualTo(noted + 45L);
    }

    /** Notes so many things in reports that others change too; whoever has seen an old one looks again. */
    private static int notes(Actor officer, long last, int many) {
        int noted = 0;
        while (noted < many) {
            List<Long> ids = scene.node
                    .jdbc()
                    .sql("select id from report where id > ? order by id limit 5")
                    .param(last)
                    .query((row, number) -> row.getLong(1))
                    .list();
            if (ids.isEmpty()) {
                Thread.yield();
                continue;
            }
            Report report = scene.report(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
            try {
                reports.note(report.id(), report.version(), "ghi chú " + noted, officer);
                noted++;
            } catch (StaleReportException changed) {
                Thread.yield();
            }
        }
        return noted;
    }

    @Test
    void twoOfTheSameMatterAtTheSameMomentAreOne() throws Exception {
        long last = count("select coalesce(max(id), 0) from report");
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 4; i++) {
            Citizen citizen = scene.citizen();
            citizen.types("phản ánh đèn đường hỏng ở ngõ 31 phố Chung, tối " + "rất ".repeat(i));
            citizen.presses("s:report:done");
            citizen.presses("s:report:anonymous");
            calls.add(() -> citizen.presses("s:report:send").getLast().text());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> said : threads.invokeAll(calls)) {
                assertThat(said.get()).contains("PA-");
            }
        }
        assertThat(count("select count(*) from report where id > " + last)).isEqualTo(1);
        assertThat(count("select count(*) from report_voice where report_id > " + last))
                .isEqualTo(4);
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        long id = sent("rác chất đống ở xóm 14", scene.citizen());
        Report seen = scene.report(id);
        reports.assign(id, seen.version(), account(scene.officer), scene.officer);
        assertThatThrownBy(() -> reports.answer(id, seen.version(), "Xong", true, scene.officer))
                .isInstanceOf(StaleReportException.class);
        assertThat(scene.report(id).status()).isEqualTo(Status.IN_HAND);
        reports.answer(id, seen.version() + 1, "Xong rồi", true, scene.officer);
        assertThatThrownBy(() -> reports.answer(id, seen.version() + 2, "Lần nữa", true, scene.officer))
                .isInstanceOfSatisfying(
                        RefusedReportException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STATUS));
    }

    @Test
    void theDayIsCountedInWorkingDaysAndAnewForAnotherCategory() {
        long id = sent("tiếng ồn quá lớn ở xóm 15", scene.citizen());
        LocalDate sent = scene.report(id).dueOn();
        Report report = scene.report(id);
        reports.categorise(id, report.version(), "idea", scene.officer);
        assertThat(scene.report(id).dueOn()).isAfter(sent);
        assertThatThrownBy(() -> reports.categorise(id, report.version() + 1, "nonsense", scene.officer))
                .isInstanceOf(RefusedReportException.class);
    }

    @Test
    void whatEverybodyMayReadNamesNobody() {
        long id = sent("rác ở xóm 16, nhà ông Nguyễn Văn Bình số 0912345678 đổ ra", scene.citizen());
        Report report = scene.report(id);
        reports.answer(
                id, report.version(), "Đã nhắc ông Nguyễn Văn Bình, điện thoại 0987654321.", true, scene.officer);
        assertThat(scene.node.get(PublicReports.class).answered(0)).anySatisfy(shown -> {
            assertThat(shown.code()).isEqualTo(report.code());
            assertThat(shown.words() + shown.answer()).doesNotContain("Bình", "0912", "0987");
        });
        reports.hide(id, scene.report(id).version(), scene.officer);
        assertThat(scene.node.get(PublicReports.class).answered(0))
                .noneMatch(shown -> shown.code().equals(report.code()));
    }

    @Test
    void theFiguresAreThoseOfTheEvents() {
        long id = sent("rác ở xóm 17 bốc mùi", scene.citizen());
        reports.answer(id, scene.report(id).version(), "Đã dọn", true, scene.officer);
        assertThat(count("""
                select count(*) from (select id, category, status, unit_id, due_on from report except
                select report_id, category, status, unit_id, due_on from (select distinct on (report_id) * from report_event
                where report_id > 0 order by report_id, id desc) latest) differing""")).isZero();
        for (String kind : List.of("received", "joined")) {
            assertThat(count("select count(*) from report_event where kind = '" + kind + "'"))
                    .isPositive();
        }
        assertThat(count("select count(*) from report_event where kind in ('received', 'joined')"))
                .isEqualTo(count("select count(*) from report_voice"));
        assertThatThrownBy(() -> scene.node
                        .jdbc()
                        .sql("update report_event set rating = 5")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(
                        () -> scene.node.jdbc().sql("delete from report_event").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aSharedNumberIsSealedAndAnErasureLeavesNothingOfTheCitizen() {
        Citizen citizen = scene.citizen();
        citizen.types("phản ánh cây gãy ở xóm 18 làng Mây");
        citizen.sends(new Enclosure.SentPicture(vn.motcua.assistant.attachment.SampleFiles.jpeg(50, 40)));
        citizen.presses("s:report:done");
        citizen.types("số tôi 0912 345 679");
        citizen.presses("s:report:send");
        long conversation = citizen.stage.conversation();
        long id = reportOf(conversation);
        Waiting.until("the picture is there", () -> scene.report(id).pictures() == 1);
        ReportFile file =
                scene.node.get(ReportList.class).open(id, scene.officer).orElseThrow();
        assertThat(file.voices().getFirst().phone()).isEqualTo("0912345679");
        assertThat(file.voices().getFirst().confirmed()).isFalse();
        assertThat(
                        count(
                                "select count(*) from message where content::text like '%345 679%' or content::text like '%345679%'"))
                .isZero();

        scene.node.get(ConversationErasure.class).erase(conversation);

        ReportFile after =
                scene.node.get(ReportList.class).open(id, scene.officer).orElseThrow();
        assertThat(after.voices().getFirst().phone()).isEmpty();
        assertThat(after.entries()).allMatch(entry -> entry.text().isEmpty());
        assertThat(after.pictures()).isEmpty();
        assertThat(after.report().place()).isEmpty();
        assertThat(count("select count(*) from report_event where kind = 'erased' and report_id = " + id))
                .isEqualTo(1);
        assertThat(count("select count(*) from enclosure where conversation_id = " + conversation))
                .isZero();
    }

    @Test
    void picturesNobodyAskedForAreNotKept() {
        Citizen citizen = scene.citizen();
        citizen.sends(new Enclosure.SentPicture(vn.motcua.assistant.attachment.SampleFiles.jpeg(50, 40)));
        citizen.says(new Content.Text("tôi muốn phản ánh"));
        citizen.sends(new Enclosure.SentPicture(vn.motcua.assistant.attachment.SampleFiles.jpeg(50, 40)));
        assertThat(count("select count(*) from enclosure where conversation_id = " + citizen.stage.conversation()))
                .isZero();
        assertThat(count("select count(*) from report_picture where conversation_id = " + citizen.stage.conversation()))
                .isZero();
    }

    @Test
    void aFloodIsPutOffAndWhatWasWrittenStays() {
        try (var few = new ReportScene(Map.of("motcua.report.per-hour", "1"))) {
            assertThat(few.citizen().reports("rác chất đống hôi quá", "xóm 1 làng Hạ"))
                    .contains("mã PA-");
            Citizen second = few.citizen();
            assertThat(second.reports("đèn đường hỏng cả tuần", "xóm 2 làng Hạ"))
                    .contains("quá nhiều phản ánh cùng lúc");
            second.passes(Duration.ofHours(2));
            assertThat(second.presses("s:report:send").getLast().text()).contains("mã PA-");
            assertThat(few.node
                            .jdbc()
                            .sql("select count(*) from report_event where kind = 'held_back'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static long sent(String text, Citizen citizen) {
        citizen.types("tôi muốn phản ánh " + text);
        citizen.presses("s:report:done");
        citizen.presses("s:report:anonymous");
        assertThat(citizen.presses("s:report:send").getLast().text()).contains("mã PA-");
        return reportOf(citizen.stage.conversation());
    }

    private static long reportOf(long conversation) {
        return count("select report_id from report_voice where conversation_id = " + conversation
                + " order by id desc limit 1");
    }

    private static long account(Actor officer) {
        return java.util.Objects.requireNonNull(officer.account());
    }

    private static long count(String sql) {
        return scene.node.jdbc().sql(sql).query(Long.class).single();
    }
}
