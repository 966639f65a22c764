package vn.motcua.assistant.browser;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dossier.DossierStage;
import vn.motcua.assistant.dossier.Register;
import vn.motcua.assistant.dossier.RegisterDraft;
import vn.motcua.assistant.staff.Actor;

/** Every page of the service with something on it, by the name of its picture; what they show is made up once for each service. */
final class ExamplePages {

    private final JdbcClient jdbc;
    private final Service service;
    private final Instant now;
    private final LocalDate today;

    private ExamplePages(Service service) {
        this.service = service;
        this.jdbc = service.part(JdbcClient.class);
        this.now = service.part(Clock.class).instant();
        this.today = LocalDate.ofInstant(now, Desk.ZONE);
    }

    /** Pages of the staff's console for who is signed in; those of cases are not among them, see {@link ConsolePicturesTest}. */
    static Map<String, String> ofStaff(Service service) {
        return new ExamplePages(service).staff();
    }

    /** Pages for everybody besides the chat. */
    static Map<String, String> ofEverybody(Service service) {
        return new ExamplePages(service).everybody();
    }

    private Map<String, String> staff() {
        new StaffDesk(service).undelivered("Đăng ký khai sinh: giấy tờ cần có. Một tin đã không tới được người nhận.");
        var pages = new LinkedHashMap<String, String>();
        pages.put("start", "/staff?lang=vi");
        pages.put("cases", "/staff/cases");
        pages.put("reports", "/staff/reports");
        pages.put("report", "/staff/reports/" + report());
        pages.put("report-settings", "/staff/report-settings");
        pages.put("board", "/staff/board");
        pages.put("history", "/staff/history");
        pages.put("statistics", "/staff/statistics");
        pages.put("figures", "/staff/figures");
        pages.put("figure-questions", "/staff/figures/questions");
        pages.put("corrections", "/staff/corrections");
        long dossier = dossier();
        pages.put("dossiers", "/staff/dossiers");
        pages.put("dossier", "/staff/dossiers/" + dossier);
        pages.put("dossier-new", "/staff/dossiers/new");
        pages.put("dossier-import", "/staff/dossiers/import");
        pages.put("canned", "/staff/canned");
        pages.put("canned-reply", "/staff/canned/" + first("canned_reply"));
        pages.put("canned-new", "/staff/canned/new");
        announcements(pages);
        pages.put("desks", "/staff/desks");
        pages.put("desk", "/staff/desks/" + first("desk"));
        pages.put("desk-new", "/staff/desks/new");
        long unit = unit();
        pages.put("directory", "/staff/directory");
        pages.put("directory-unit", "/staff/directory/" + unit);
        pages.put("directory-new", "/staff/directory/new");
        pages.put("directory-facts", "/staff/directory/facts");
        pages.put("directory-fact", "/staff/directory/facts/" + fact());
        pages.put("directory-fact-new", "/staff/directory/facts/new");
        pages.put("directory-sheet", "/staff/directory/sheet");
        appointments(pages);
        pages.put("accounts", "/staff/accounts");
        pages.put("account-sign-ins", "/staff/accounts/admin/sign-ins");
        pages.put("audit", "/staff/audit");
        pages.put("deliveries", "/staff/deliveries");
        pages.put("delivery", "/staff/deliveries/" + first("outbox where channel = 'telegram'"));
        pages.put("channels", "/staff/channels");
        pages.put("language-model", "/staff/language-model");
        pages.put("notifications", "/staff/notifications");
        pages.put("security", "/staff/security");
        pages.put("sessions", "/staff/sessions");
        pages.put("password", "/staff/password");
        pages.put("nothing", "/staff/nothing");
        return pages;
    }

    private Map<String, String> everybody() {
        var pages = new LinkedHashMap<String, String>();
        report();
        pages.put("public-reports", "/reports?lang=vi");
        unit();
        pages.put("public-unit", "/directory/nha-van-hoa-hoa-son");
        pages.put("public-unit-gone", "/directory/no-such-unit");
        appointment(counter(), "booked", "Bác Năm");
        pages.put(
                "public-appointment",
                "/appointment/"
                        + jdbc.sql("select token from appointment where status = 'booked' order by id limit 1")
                                .query(String.class)
                                .single());
        pages.put("public-appointment-gone", "/appointment/no-such-token");
        pages.put("public-checklist-gone", "/checklist/AAAAAAAAAAAAAAAAAAAAAA");
        pages.put("public-poster", "/poster?q=khai+sinh");
        pages.put("public-poster-sheet", "/poster/sheet?p=p.1.001193&size=4");
        pages.put("public-zalo-consent", "/zalo/consent");
        pages.put("public-nothing", "/no/such/page");
        return pages;
    }

    private void announcements(Map<String, String> pages) {
        long topic = first("announcement_topic");
        boolean made = exists("announcement where title like 'Tiêm phòng trâu bò%'");
        if (!made) {
            jdbc.sql(
                            "insert into village(commune, commune_code, name) values ('xã Hoa Sơn', '17329', 'Thôn 1'), ('xã Hoa Sơn', '17329', 'Thôn 2')")
                    .update();
            announcement(topic, "draft", null, "Họp dân bàn việc làm đường ngõ 3");
            announcement(topic, "submitted", null, "Ngừng cấp nước xóm 5 sáng thứ Bảy");
            long done = announcement(topic, "done", now.minusSeconds(7_200), "Tiêm phòng trâu bò đợt 2 năm nay");
            results(done, "zalo", "delivered", "", 412);
            results(done, "zalo", "missed", "window_closed", 63);
            results(done, "zalo", "missed", "unreachable", 7);
            results(done, "telegram", "delivered", "", 58);
            results(done, "web", "left", "", 121);
            results(done, "web", "uncertain", "", 2);
            for (String act : List.of("written", "submitted", "approved", "begun", "ended")) {
                jdbc.sql("insert into announcement_event(announcement_id, at, account_name, act) values (?, ?, ?, ?)")
                        .params(
                                done,
                                now.minusSeconds(7_200).atOffset(ZoneOffset.UTC),
                                act.equals("begun") || act.equals("ended") ? "" : "admin",
                                act)
                        .update();
            }
        }
        pages.put("announcements", "/staff/announcements");
        pages.put("announcement-draft", "/staff/announcements/" + announcement("draft"));
        pages.put("announcement-submitted", "/staff/announcements/" + announcement("submitted"));
        pages.put("announcement-done", "/staff/announcements/" + announcement("done"));
        pages.put("announcement-new", "/staff/announcements/new");
        pages.put("announcement-edit", "/staff/announcements/" + announcement("draft") + "/edit");
        pages.put("announcement-lists", "/staff/announcement-lists");
    }

    private void results(long announcement, String channel, String status, String reason, int recipients) {
        jdbc.sql(
                        "insert into announcement_result(announcement_id, channel, status, reason, recipients) values (?, ?, ?, ?, ?)")
                .params(announcement, channel, status, reason, recipients)
                .update();
    }

    private long announcement(long topic, String status, @Nullable Instant started, String title) {
        return jdbc.sql("""
                insert into announcement(status, topic_id, title, body, alarm, channels, everywhere, until, writers, writer_name, created_at,
                approver_name, started_at, ended_at) values (?, ?, ?, ?, false, '{web,zalo,telegram}', true, ?, '{0}', 'admin', now(), ?, ?, ?)
                returning id""")
                .param(status)
                .param(topic)
                .param(title)
                .param("Lúc 7 giờ sáng thứ Bảy ở nhà văn hóa thôn. Bà con mang theo sổ theo dõi.")
                .param((started == null ? now.plusSeconds(86_400) : now.minusSeconds(60)).atOffset(ZoneOffset.UTC))
                .param(started == null ? "" : "admin")
                .param(started == null ? null : started.atOffset(ZoneOffset.UTC))
                .param(started == null ? null : started.plusSeconds(900).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private long announcement(String status) {
        return jdbc.sql("select min(id) from announcement where status = ? and writer_name = 'admin'")
                .param(status)
                .query(Long.class)
                .single();
    }

    private void appointments(Map<String, String> pages) {
        long service = counter();
        long counter = jdbc.sql("select counter_id from counter_service where id = ?")
                .param(service)
                .query(Long.class)
                .single();
        if (!exists("appointment where caller = 'Chị Hoa'")) {
            appointment(service, "served", "Ông Tư");
            appointment(service, "arrived", "Chị Hoa");
            appointment(service, "missed", "Anh Ba");
        }
        long booked = appointment(service, "booked", "Bác Năm");
        pages.put("appointments", "/staff/appointments?counter=" + counter);
        pages.put("appointment-new", "/staff/appointments/new?service=" + service);
        pages.put("appointment-move", "/staff/appointments/" + booked + "/move");
        pages.put("check-in", "/staff/appointments/check-in/example-booked");
        pages.put("counters", "/staff/counters");
        pages.put("counter", "/staff/counters/" + counter);
        pages.put("counter-new", "/staff/counters/new");
        pages.put("counter-service", "/staff/counters/" + counter + "/services/" + service);
        visits();
        pages.put("home-help", "/staff/home-help");
        pages.put("home-route", "/staff/home-help/route?day=" + today.plusDays(1));
        pages.put("home-villages", "/staff/home-help/villages");
    }

    /** The number of a service at a counter. */
    private long counter() {
        if (!exists("counter where name = 'Quầy Tư pháp, hộ tịch'")) {
            long counter = jdbc.sql("""
                    insert into counter(name, place, hours) values ('Quầy Tư pháp, hộ tịch', 'tầng 1, nhà A', 'T2-CN 00:00-23:59') returning id""").query(Long.class).single();
            jdbc.sql("""
                    insert into counter_service(counter_id, name, words, minutes, capacity, days_ahead, lead_minutes)
                    values (?, 'Đăng ký khai sinh, kết hôn', '{khai sinh,kết hôn}', 30, 2, 30, 0)""").param(counter).update();
        }
        return jdbc.sql("select id from counter_service where name = 'Đăng ký khai sinh, kết hôn'")
                .query(Long.class)
                .single();
    }

    private long appointment(long service, String status, String caller) {
        String token = "example-" + status;
        if (!exists("appointment where token = '" + token + "'")) {
            Instant begins = now.plusSeconds(600).truncatedTo(ChronoUnit.MINUTES);
            jdbc.sql("""
                    insert into appointment(service_id, caller, starts_at, ends_at, status, token, code, made_at, arrived_at)
                    values (?, ?, ?, ?, ?, ?, 'K7 M2P', now(), ?)""")
                    .param(service)
                    .param(caller)
                    .param(begins.atOffset(ZoneOffset.UTC))
                    .param(begins.plusSeconds(1_800).atOffset(ZoneOffset.UTC))
                    .param(status)
                    .param(token)
                    .param(status.equals("arrived") ? now.atOffset(ZoneOffset.UTC) : null)
                    .update();
        }
        return jdbc.sql("select id from appointment where token = ?")
                .param(token)
                .query(Long.class)
                .single();
    }

    private void visits() {
        if (exists("home_visit where contact = 'Chị Hoa, con gái'")) {
            return;
        }
        jdbc.sql("""
                insert into home_visit_village(name, position, latitude, longitude)
                values ('Thôn Đình', 1, 18.67, 105.69), ('Thôn Chợ', 2, 18.70, 105.70) on conflict do nothing""").update();
        jdbc.sql("""
                insert into home_visit(contact, what, place, wish, status, planned_on, village_id, asked_at) values
                ('Chị Hoa, con gái', 'Làm căn cước cho cụ Tư, 86 tuổi, không đi lại được', 'nhà cạnh đình', 'buổi sáng', 'asked', null, null, now()),
                ('Anh Nam', 'Chứng thực chữ ký giấy ủy quyền', 'ngõ 5', '', 'planned', ?, (select min(id) from home_visit_village where name = 'Thôn Đình'), now()),
                ('Bà Bảy', 'Nộp hồ sơ trợ cấp xã hội', 'sau chợ', '', 'planned', ?, (select min(id) from home_visit_village where name = 'Thôn Chợ'), now())""").params(today.plusDays(1), today.plusDays(1)).update();
    }

    private long unit() {
        if (!exists("directory_unit where key = 'nha-van-hoa-hoa-son'")) {
            jdbc.sql("""
                    insert into directory_unit(key, kind, name, commune, commune_name, address, latitude, longitude, phone, hours, receptions, note)
                    values ('nha-van-hoa-hoa-son', 'other', 'Nhà văn hóa xã Hoa Sơn', '', '', 'Xóm 2, cạnh chợ', 18.905, 105.302, '0238 3555 002',
                    'T2-T6 07:30-11:30 13:30-17:00', '{"Trưởng ban quản lý: T5 08:00-11:30"}', 'Mượn hội trường: đăng ký trước 3 ngày.')""").update();
        }
        return jdbc.sql("select id from directory_unit where key = 'nha-van-hoa-hoa-son'")
                .query(Long.class)
                .single();
    }

    private long fact() {
        if (!exists("directory_fact where answer like 'Chợ phiên%'")) {
            jdbc.sql("""
                    insert into directory_fact(questions, answer) values ('{"chợ phiên họp ngày nào","bao giờ có chợ phiên"}',
                    'Chợ phiên họp ngày 5, 10, 15, 20, 25 và 30 âm lịch, từ 5 giờ đến 11 giờ.')""").update();
        }
        return first("directory_fact");
    }

    private long dossier() {
        if (!exists("dossier where code = 'H40.12-250103-0007'")) {
            service.part(Register.class)
                    .enter(
                            new RegisterDraft(
                                    "H40.12-250103-0007",
                                    "1.001193",
                                    "Đăng ký khai sinh",
                                    "Nguyễn Thị Mẫu",
                                    "0900001234",
                                    DossierStage.PROCESSING,
                                    "Xác minh nơi sinh",
                                    "Phòng Tư pháp",
                                    "Trần Thị Hoa",
                                    LocalDate.of(2025, 1, 3),
                                    LocalDate.of(2025, 1, 10),
                                    null,
                                    "",
                                    "Do phải xác minh thêm, xin lỗi ông/bà và hẹn lại ngày 17/01/2025."),
                            Actor.commandLine());
        }
        return jdbc.sql("select id from dossier where code = 'H40.12-250103-0007'")
                .query(Long.class)
                .single();
    }

    /** A report that waits and one that was answered; the number of the first. */
    private long report() {
        if (!exists("report where code = 'PA-MAU0-0001'")) {
            jdbc.sql("""
                    insert into report(code, category, unit_id, status, place, latitude, longitude, due_on, received_at, begun_at, answered_at,
                    public_words, public_answer)
                    select 'PA-MAU0-0001', code, unit_id, 'received', 'trước cổng trường tiểu học, đường Nguyễn Thị Minh Khai', 21.0278, 105.8342,
                    '2020-01-01'::date, now(), now(), null::timestamptz, null, null from report_category where code = 'road'
                    union all
                    select 'PA-MAU0-0002', code, unit_id, 'answered', 'cuối ngõ 77', null, null, current_date + 5, now() - interval '4 days',
                    now() - interval '4 days', now() - interval '1 day', 'Rác chất đống mấy hôm nay ở cuối ngõ, bốc mùi.',
                    'Đội vệ sinh đã thu gom sáng nay và thêm lịch thu gom thứ Ba, thứ Sáu. Cảm ơn ông/bà đã phản ánh.'
                    from report_category where code = 'rubbish'""").update();
            jdbc.sql("""
                    with voice as (insert into report_voice(report_id, code, sequence, anonymous, language, rating, sent_at)
                        select id, code, 1, true, 'vi', 4, now() from report where code like 'PA-MAU0-%' returning id, report_id)
                    insert into report_entry(report_id, voice_id, kind, text, written_at)
                    select report_id, id, 'told', 'Mặt đường có nhiều ổ gà sâu, trời mưa đọng nước, các cháu đi học hay ngã.', now() from voice""").update();
            jdbc.sql("""
                    insert into report_picture(report_id, sequence, handle, state, due_at, created_at, kind, bytes)
                    select id, 1, code, 'kept', now(), now(), 'jpeg', ? from report where code = 'PA-MAU0-0001'""").param(SampleFiles.jpeg(640, 480)).update();
        }
        return jdbc.sql("select id from report where code = 'PA-MAU0-0001'")
                .query(Long.class)
                .single();
    }

    private boolean exists(String rows) {
        return jdbc.sql("select exists (select 1 from " + rows + ")")
                .query(Boolean.class)
                .single();
    }

    private long first(String rows) {
        return jdbc.sql("select min(id) from " + rows).query(Long.class).single();
    }
}
