package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Announcements as those who write, approve and watch them see them. */
class AnnouncementsPageTest extends StaffFace {

    private final String title = "Họp thôn " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oneWritesAnotherApprovesAndItIsWatchedToItsEnd() {
        long citizen = citizen();
        StaffBrowser writer = signedIn(account(Role.OFFICER, Role.SUPERVISOR));
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        StaffBrowser supervisor = signedIn(account(Role.SUPERVISOR));

        HttpResponse<String> preview = writer.post("/staff/announcements/preview", typed("alarm", "on"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("Tin khẩn: " + title, "Mang theo &lt;b&gt;giấy mời", "ngừng nhận tin", "1 người đăng ký");

        String address = location(writer.post("/staff/announcements", typed("alarm", "on")))
                .replaceFirst("\\?.*", "");
        assertThat(writer.get(address).body()).contains(title, "Đang soạn");
        writer.post(address + "/submit");
        assertThat(location(writer.post(address + "/approve", "version", "1"))).endsWith("problem=own");
        assertThat(writer.get(address + "?problem=own").body()).contains("Người đã soạn hoặc sửa không duyệt được");
        assertThat(officer.post(address + "/approve", "version", "1").statusCode())
                .isEqualTo(403);
        assertThat(location(supervisor.post(address + "/approve", "version", "7")))
                .endsWith("problem=changed");
        assertThat(location(supervisor.post(address + "/approve", "version", "1")))
                .endsWith("done=approved");

        Waiting.until(
                "it is done", () -> supervisor.get(address + "/progress").body().contains("Đã gửi xong"));
        assertThat(supervisor.get(address + "/progress").body()).contains("Để sẵn trên trang chat");
        assertThat(jdbc.sql("select count(*) from message where conversation_id = ? and content::text like ?")
                        .params(citizen, "%" + title + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(supervisor.get(address + "/export").body()).contains("\"" + citizen + "\",\"web\",\"left\"");
        assertThat(location(writer.post(address + "/pause"))).endsWith("problem=state");
        assertThat(writer.get(address + "/edit").statusCode()).isEqualTo(404);
        assertThat(writer.get("/staff/announcements").body()).contains(title, "Đã gửi xong");
    }

    @Test
    void itIsSaidWhySomeStillWaitAndWhoDidWhat() {
        long citizen = citizen();
        String name = account(Role.OFFICER);
        jdbc.sql("update conversation set held = true where id = ?")
                .param(citizen)
                .update();
        long id =
                jdbc.sql("""
                insert into announcement(status, topic_id, title, body, alarm, channels, everywhere, until, writers, writer_name, created_at,
                started_at) values ('sending', ?, ?, 'Họp', false, '{web}', true, now() + interval '1 day', '{0}', ?, now(), now())
                returning id""").params(meetings(), title, name).query(Long.class).single();
        jdbc.sql("""
                insert into announcement_recipient(announcement_id, conversation_id, channel, account, language)
                values (?, ?, 'web', 'default', 'vi')""").params(id, citizen).update();
        jdbc.sql(
                        "insert into announcement_event(announcement_id, at, account_name, act) values (?, now(), ?, 'written')")
                .params(id, name)
                .update();
        StaffBrowser officer = signedIn(name);
        String page = officer.get("/staff/announcements/" + id).body();
        assertThat(page)
                .contains("Vì sao còn chờ", "cán bộ đang trò chuyện với người dân", "Người " + name)
                .doesNotContain("Vì sao không gửi được", ">" + name + "<", "??");
        assertThat(officer.get("/staff/announcements?lang=vi").body()).contains("soạn: Người " + name);
        assertThat(officer.get("/staff/announcements/" + id + "/export").body())
                .contains("\"" + citizen + "\",\"web\",\"waiting\",\"officer\"");
        jdbc.sql("update announcement set alarm = true, status = 'paused' where id = ?")
                .param(id)
                .update();
        assertThat(officer.get("/staff/announcements/" + id + "/progress").body())
                .doesNotContain("Vì sao còn chờ");
        officer.post("/staff/announcements/" + id + "/stop");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        StaffBrowser writer = signedIn(account(Role.OFFICER));
        HttpResponse<String> refused = writer.post("/staff/announcements", typed("until", "2020-01-01T00:00"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Giờ chưa đúng", title);
        assertThat(writer.post("/staff/announcements").body()).contains("Cần tiêu đề");
        assertThat(writer.post("/staff/announcements", typed("everywhere", "no"))
                        .body())
                .contains("Cần chọn ít nhất một thôn");
        assertThat(writer.post("/staff/announcements", typed("titleEn", "Meeting"))
                        .body())
                .contains("cả tiêu đề và nội dung");
        assertThat(writer.post("/staff/announcements", typed("billed", "on")).body())
                .contains("không cho gửi tin Zalo tính tiền");
    }

    @Test
    void topicsAndVillagesAreTheOperatorsOwn() {
        StaffBrowser keeper = signedIn(account(Role.SUPERVISOR));
        String commune = "xã " + UUID.randomUUID().toString().substring(0, 8);
        String lists = "/staff/announcement-lists";
        assertThat(location(keeper.post(
                        lists + "/villages",
                        "commune",
                        commune,
                        "code",
                        "17330",
                        "names",
                        "Thôn 10\nThôn 2\n\nThôn 2")))
                .endsWith("done=villages&number=2");
        String page = keeper.get(lists).body();
        assertThat(page.indexOf("value=\"Thôn 2\"")).isLessThan(page.indexOf("value=\"Thôn 10\""));
        assertThat(keeper.post(lists + "/villages", "commune", commune, "code", "17", "names", "Thôn 3")
                        .body())
                .contains("mã xã là 5 chữ số");
        long id = jdbc.sql("select id from village where commune = ? and name = 'Thôn 2'")
                .param(commune)
                .query(Long.class)
                .single();
        assertThat(keeper.post(lists + "/villages/" + id, "name", "Thôn 10").body())
                .contains("Tên này đã có");
        keeper.post(lists + "/villages/" + id + "/retire");
        assertThat(keeper.get(lists).body()).contains("1 thôn, tổ");
        String topic = "Nước sạch " + commune;
        assertThat(location(keeper.post(lists + "/topics", "name", topic, "words", "nước máy")))
                .endsWith("done=topic");
        assertThat(keeper.post(lists + "/topics", "name", topic).body()).contains("Tên này đã có");
        assertThat(keeper.get(lists + "?lang=en").body()).contains("Power and water cuts", topic);
    }

    /** Somebody with a page of the web chat who has subscribed to meetings. */
    private long citizen() {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, created_at, last_interaction)
                values ('web', 'default', ?, now(), now()) returning id""").param(title).query(Long.class).single();
        jdbc.sql("""
                insert into web_session(id, token_hash, conversation_id, created_at, expires_at)
                values (gen_random_uuid(), decode(md5(random()::text), 'hex'), ?, now(), now() + interval '1 day')""").param(conversation).update();
        jdbc.sql("""
                insert into announcement_subscription(conversation_id, topic_id, language, consent, sequence, given_at)
                values (?, ?, 'vi', 'đồng ý', 1, now())""").params(conversation, meetings()).update();
        return conversation;
    }

    private long meetings() {
        return jdbc.sql("select id from announcement_topic where name_vi like 'Họp%'")
                .query(Long.class)
                .single();
    }

    private String[] typed(String name, String value) {
        String tomorrow = LocalDateTime.ofInstant(Instant.now(), ShownTimes.ZONE)
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return new String[] {
            "topic",
            Long.toString(meetings()),
            "title",
            title,
            "body",
            "Họp lúc 19 giờ ở nhà văn hóa.\nMang theo <b>giấy mời</b>.",
            "channel",
            "web",
            name.equals("until") ? "x" : "until",
            tomorrow,
            name,
            value
        };
    }
}
