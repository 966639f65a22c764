package vn.motcua.assistant.console;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureSource;
import vn.motcua.assistant.insight.FigureTable;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The leaders' figures of dossiers, appointments, home help and announcements are those that come out when the raw rows are gone through one by one. */
class ServiceFiguresTest extends StaffFace {

    /** Weeks in which nothing else of the tests happens. */
    private static final LocalDate FIRST = LocalDate.of(2031, 3, 6);

    private static final LocalDate LAST = LocalDate.of(2031, 4, 5);
    private static final List<String> CHANNELS = List.of("web", "zalo", "telegram");
    private static final int EACH = 150;

    /** Played once for all tests of this class, which share a database. */
    private static List<Long> people = List.of();

    private static long desk;

    private final Random random = new Random(20240306);

    @Autowired
    private List<FigureSource> sources;

    private record Raw(
            LocalDate day,
            long group,
            @Nullable Long person,
            @Nullable String channel,
            String status,
            String reason,
            boolean overdue,
            long count,
            @Nullable Duration pause) {}

    @BeforeEach
    void aMonth() {
        if (!people.isEmpty()) {
            return;
        }
        var known = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            known.add(number("""
                    insert into conversation(channel, account, channel_conversation, created_at) values (?, 'figures', ?, now())
                    returning id""", CHANNELS.get(i % CHANNELS.size()), "figures " + i));
        }
        people = List.copyOf(known);
        desk = number("insert into desk(name, enabled) values ('Quầy của số liệu dịch vụ', false) returning id");
        dossiers();
        appointments();
        homeHelp();
        announcements();
    }

    @Test
    void dossiersLookedUpAndToldAsLate() {
        for (String channel : new @Nullable String[] {null, "web", "zalo"}) {
            List<Raw> raw = jdbc.sql(
                            "select t.*, c.channel from dossier_told t join conversation c on c.id = t.conversation_id")
                    .query((row, number) -> new Raw(
                            day(row.getObject("at", OffsetDateTime.class)),
                            0,
                            row.getLong("conversation_id"),
                            row.getString("channel"),
                            row.getString("ended"),
                            "",
                            row.getBoolean("overdue"),
                            1,
                            null))
                    .list();
            List<Raw> asked = within(raw, channel);
            Function<List<Raw>, List<@Nullable Double>> values = some -> Arrays.asList(
                    (double) (some.size() - count(some, "news")),
                    (double) count(some, "shown"),
                    (double) count(some, "unmatched"),
                    (double) count(some, "limited"),
                    (double) count(some, "failed"),
                    (double) count(some, "news"),
                    (double) some.stream().filter(Raw::overdue).count());
            FigureSection section = section("dossiers", null, channel);
            same(section, FigureTable.ALL, asked, one -> FigureTable.ALL, values);
            same(section, "weeks", asked, ServiceFiguresTest::week, values);
            same(section, "channels", asked, Raw::channel, values);
        }
    }

    @Test
    void appointmentsBookedKeptAndWaitedFor() {
        for (Long wanted : new @Nullable Long[] {null, desk}) {
            for (String channel : new @Nullable String[] {null, "web"}) {
                List<Raw> raw = jdbc
                        .sql("""
                        select a.*, c.channel, coalesce(k.desk_id, 0) as at_desk, k.id as counter from appointment a
                        join counter_service s on s.id = a.service_id join counter k on k.id = s.counter_id
                        left join conversation c on c.id = a.conversation_id""")
                        .query((row, number) -> {
                            OffsetDateTime begins = row.getObject("starts_at", OffsetDateTime.class);
                            OffsetDateTime arrived = row.getObject("arrived_at", OffsetDateTime.class);
                            OffsetDateTime called = row.getObject("called_at", OffsetDateTime.class);
                            Duration wait = null;
                            if (arrived != null && called != null) {
                                wait = Duration.between(arrived.isBefore(begins) ? begins : arrived, called);
                                wait = wait.isNegative() ? Duration.ZERO : wait;
                            }
                            return new Raw(
                                    day(begins),
                                    row.getLong("counter"),
                                    row.getObject("conversation_id", Long.class),
                                    row.getString("channel"),
                                    arrived == null ? row.getString("status") : "came",
                                    Long.toString(row.getLong("at_desk")),
                                    false,
                                    1,
                                    wait);
                        })
                        .list()
                        .stream()
                        .filter(one -> wanted == null || one.reason().equals(wanted.toString()))
                        .toList();
                List<Raw> made = within(raw, channel);
                FigureSection section = section("appointments", wanted, channel);
                same(section, FigureTable.ALL, made, one -> FigureTable.ALL, ServiceFiguresTest::kept);
                same(section, "weeks", made, ServiceFiguresTest::week, ServiceFiguresTest::kept);
                same(section, "counters", made, one -> Long.toString(one.group()), ServiceFiguresTest::kept);
                same(
                        section,
                        "channels",
                        made,
                        one -> Objects.requireNonNullElse(one.channel(), "phone"),
                        ServiceFiguresTest::kept);
            }
        }
    }

    @Test
    void homeHelpAskedForPlannedDoneAndInVain() {
        for (String channel : new @Nullable String[] {null, "web", "zalo"}) {
            List<Visit> all = jdbc.sql(
                            "select v.*, c.channel from home_visit v left join conversation c on c.id = v.conversation_id")
                    .query((row, number) -> new Visit(
                            new Raw(
                                    day(row.getObject("asked_at", OffsetDateTime.class)),
                                    row.getLong("village_id"),
                                    row.getObject("conversation_id", Long.class),
                                    row.getString("channel"),
                                    row.getString("status"),
                                    Long.toString(row.getLong("id")),
                                    false,
                                    1,
                                    null),
                            row.getObject("planned_on", LocalDate.class)))
                    .list();
            Map<String, Visit> visits = new TreeMap<>();
            all.forEach(visit -> visits.put(visit.raw().reason(), visit));
            List<Raw> asked = within(all.stream().map(Visit::raw).toList(), channel);
            Function<List<Raw>, List<@Nullable Double>> values = some -> {
                List<Duration> days = new ArrayList<>();
                for (Raw one : some) {
                    LocalDate came =
                            Objects.requireNonNull(visits.get(one.reason())).plannedOn();
                    if (one.status().equals("done") && came != null) {
                        // Days are counted as seconds, which is what the shares are of.
                        days.add(Duration.ofSeconds(one.day().datesUntil(came).count()));
                    }
                }
                days.sort(Comparator.naturalOrder());
                return Arrays.asList(
                        (double) some.size(),
                        (double) some.stream()
                                .filter(one -> acts("home-visit-planned", one) > 0)
                                .count(),
                        (double) count(some, "done"),
                        (double) some.stream()
                                .mapToLong(one -> acts("home-visit-not-met", one))
                                .sum(),
                        shorterThan(days, 0.5),
                        shorterThan(days, 0.9));
            };
            FigureSection section = section("home-help", null, channel);
            same(section, FigureTable.ALL, asked, one -> FigureTable.ALL, values);
            same(section, "weeks", asked, ServiceFiguresTest::week, values);
            same(section, "villages", asked, one -> one.group() == 0 ? "none" : Long.toString(one.group()), values);
            same(section, "channels", asked, one -> Objects.requireNonNullElse(one.channel(), "phone"), values);
        }
    }

    private record Visit(Raw raw, @Nullable LocalDate plannedOn) {}

    private long acts(String act, Raw visit) {
        return number("select count(*) from staff_audit where act = ? and object = ?", act, visit.reason());
    }

    @Test
    void announcementsSentReachedAndNot() {
        for (String channel : new @Nullable String[] {null, "web", "zalo"}) {
            List<Raw> raw = new ArrayList<>(jdbc.sql("""
                    select a.started_at, a.topic_id, r.* from announcement a join announcement_recipient r on r.announcement_id = a.id
                    where a.started_at is not null""")
                    .query((row, number) -> new Raw(
                            day(row.getObject("started_at", OffsetDateTime.class)),
                            row.getLong("topic_id"),
                            row.getLong("announcement_id"),
                            row.getString("channel"),
                            row.getString("status"),
                            row.getString("reason"),
                            false,
                            1,
                            null))
                    .list());
            raw.addAll(jdbc.sql("""
                    select a.started_at, a.topic_id, r.* from announcement a join announcement_result r on r.announcement_id = a.id
                    where a.started_at is not null""")
                    .query((row, number) -> new Raw(
                            day(row.getObject("started_at", OffsetDateTime.class)),
                            row.getLong("topic_id"),
                            row.getLong("announcement_id"),
                            row.getString("channel"),
                            row.getString("status"),
                            row.getString("reason"),
                            false,
                            row.getLong("recipients"),
                            null))
                    .list());
            List<Raw> sent = within(raw, channel);
            assertThat(sent).extracting(Raw::status).contains("delivered", "left", "uncertain", "waiting", "missed");
            Function<List<Raw>, List<@Nullable Double>> values = some -> Arrays.asList(
                    (double) some.stream().map(Raw::person).distinct().count(),
                    (double) some.stream().mapToLong(Raw::count).sum(),
                    (double) (count(some, "delivered") + count(some, "left")),
                    (double) count(some, "uncertain"),
                    (double) (count(some, "waiting") + count(some, "handed")),
                    (double) count(some, "missed"));
            FigureSection section = section("announcements", null, channel);
            same(section, FigureTable.ALL, sent, one -> FigureTable.ALL, values, false);
            same(section, "weeks", sent, ServiceFiguresTest::week, values, false);
            same(section, "topics", sent, one -> Long.toString(one.group()), values, false);
            same(section, "channels", sent, Raw::channel, values, false);
            same(
                    section,
                    "reasons",
                    sent.stream().filter(one -> one.status().equals("missed")).toList(),
                    Raw::reason,
                    some -> List.of((double) count(some, "missed")),
                    false);
        }
    }

    @Test
    void thePageShowsThemWithTheNamesOfChannelsAndReasons() {
        String page = signedIn(account(Role.SUPERVISOR))
                .get("/staff/figures?from=" + FIRST + "&to=" + LAST)
                .body();
        assertThat(page)
                .contains(
                        "Tra cứu hồ sơ",
                        "Báo quá hẹn",
                        "Lịch hẹn",
                        "Không đến",
                        "Gọi điện, đến quầy",
                        "Hỗ trợ tại nhà",
                        "Số ngày chờ",
                        "Thông báo tới người dân",
                        "đã chặn hoặc rời kênh",
                        "Zalo Official Account")
                .doesNotContain("??", ">window_closed<");
        String booked = "data-figure=\"appointments/all/all/booked\"";
        assertThat(page).contains(booked);
        Row all = Objects.requireNonNull(
                rows(section("appointments", null, null), FigureTable.ALL).get(FigureTable.ALL));
        assertThat(page.substring(page.indexOf(booked)).replaceFirst("^[^>]*>(?:<strong>)?", ""))
                .startsWith(Integer.toString(
                        Objects.requireNonNull(all.values().getFirst()).intValue()));
    }

    private static List<@Nullable Double> kept(List<Raw> some) {
        long came = count(some, "came");
        long missed = count(some, "missed");
        List<Duration> waits = new ArrayList<>();
        for (Raw one : some) {
            Duration pause = one.pause();
            if (pause != null) {
                waits.add(pause);
            }
        }
        waits.sort(Comparator.naturalOrder());
        return Arrays.asList(
                (double) some.size(),
                (double) came,
                (double) missed,
                (double) count(some, "cancelled"),
                came + missed == 0 ? null : Double.valueOf(Math.floor(100.0 * came / (came + missed))),
                shorterThan(waits, 0.5),
                shorterThan(waits, 0.9));
    }

    /** The shortest wait that at least this share did not exceed. */
    private static @Nullable Double shorterThan(List<Duration> waits, double share) {
        for (Duration wait : waits) {
            long within = waits.stream().filter(one -> one.compareTo(wait) <= 0).count();
            if (within >= share * waits.size() - 1e-9) {
                return (double) wait.toSeconds();
            }
        }
        return null;
    }

    private static long count(List<Raw> some, String status) {
        return some.stream()
                .filter(one -> one.status().equals(status))
                .mapToLong(Raw::count)
                .sum();
    }

    private List<Raw> within(List<Raw> raw, @Nullable String channel) {
        List<Raw> within = raw.stream()
                .filter(one -> !one.day().isBefore(FIRST) && !one.day().isAfter(LAST))
                .filter(one -> channel == null || channel.equals(one.channel()))
                .toList();
        assertThat(within).hasSizeGreaterThan(10).hasSizeLessThan(raw.size());
        return within;
    }

    private static String week(Raw one) {
        LocalDate monday = one.day();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday.toString();
    }

    private static void same(
            FigureSection section,
            String table,
            List<Raw> raw,
            Function<Raw, @Nullable String> key,
            Function<List<Raw>, List<@Nullable Double>> values) {
        same(section, table, raw, key, values, true);
    }

    /** @param counted whether it is known of how many people the figures speak */
    private static void same(
            FigureSection section,
            String table,
            List<Raw> raw,
            Function<Raw, @Nullable String> key,
            Function<List<Raw>, List<@Nullable Double>> values,
            boolean counted) {
        var groups = new TreeMap<String, List<Raw>>();
        for (Raw one : raw) {
            groups.computeIfAbsent(Objects.requireNonNull(key.apply(one)), first -> new ArrayList<>())
                    .add(one);
        }
        Map<String, Row> rows = rows(section, table);
        assertThat(rows.keySet()).as(table).containsAll(groups.keySet());
        rows.forEach((name, row) -> {
            List<Raw> some = groups.getOrDefault(name, List.of());
            assertThat(row.values()).as(table + " " + name).isEqualTo(values.apply(some));
            Set<Object> people = new HashSet<>();
            for (Raw one : some) {
                Long person = one.person();
                people.add(person == null ? new Object() : person);
            }
            if (counted) {
                assertThat(row.people()).as(table + " " + name).isEqualTo(people.size());
            } else {
                assertThat(row.people())
                        .isLessThanOrEqualTo(some.stream().mapToLong(Raw::count).sum());
            }
        });
    }

    private static Map<String, Row> rows(FigureSection section, String table) {
        var rows = new TreeMap<String, Row>();
        section.tables().stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.rows().stream())
                .forEach(row -> rows.put(row.key(), row));
        assertThat(rows).as(table).isNotEmpty();
        return rows;
    }

    private FigureSection section(String name, @Nullable Long desk, @Nullable String channel) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(new FigureRequest(FIRST, LAST, desk, channel));
    }

    private void dossiers() {
        List<String> ends = List.of("shown", "shown", "shown", "unmatched", "limited", "failed", "news");
        for (int i = 0; i < EACH; i++) {
            String ended = any(ends);
            boolean told = ended.equals("shown") || ended.equals("news");
            jdbc.sql("insert into dossier_told(at, conversation_id, ended, overdue) values (?, ?, ?, ?)")
                    .params(moment(), any(people), ended, told && random.nextBoolean())
                    .update();
        }
    }

    private void appointments() {
        List<Long> services = new ArrayList<>();
        for (Long at : new @Nullable Long[] {desk, null}) {
            long counter =
                    number("insert into counter(name, desk_id) values (?, ?) returning id", "Quầy số liệu " + at, at);
            services.add(number("""
                    insert into counter_service(counter_id, name, minutes, capacity, days_ahead, lead_minutes)
                    values (?, 'Việc', 30, 1, 30, 0) returning id""", counter));
        }
        for (int i = 0; i < EACH; i++) {
            OffsetDateTime begins = moment();
            String status = any(List.of("booked", "arrived", "called", "served", "served", "missed", "cancelled"));
            boolean came = List.of("arrived", "called", "served").contains(status);
            OffsetDateTime arrived = came ? begins.plusMinutes(random.nextInt(60) - 30) : null;
            boolean called = came && !status.equals("arrived") && random.nextInt(5) > 0;
            Long person = random.nextInt(5) == 0 ? null : any(people);
            jdbc.sql("""
                    insert into appointment(service_id, conversation_id, caller, starts_at, ends_at, status, token, code, made_at, arrived_at, called_at)
                    values (?, ?, ?, ?, ?, ?, ?, 'X', ?, ?, ?)""")
                    .param(any(services))
                    .param(person)
                    .param(person == null ? "Bác Năm" : "")
                    .param(begins)
                    .param(begins.plusMinutes(30))
                    .param(status)
                    .param("figures-" + i)
                    .param(begins.minusDays(2))
                    .param(arrived)
                    .param(called && arrived != null ? arrived.plusSeconds(random.nextInt(3000)) : null)
                    .update();
        }
    }

    /** What officers did with each request, as they do it one after the other. */
    private void homeHelp() {
        List<Long> villages = new ArrayList<>();
        for (String name : List.of("Thôn số liệu Đông", "Thôn số liệu Đoài")) {
            villages.add(number("insert into home_visit_village(name) values (?) returning id", name));
        }
        for (int i = 0; i < EACH; i++) {
            OffsetDateTime asked = moment();
            String status = any(List.of("asked", "planned", "done", "done", "not-met", "declined", "cancelled"));
            boolean visited = List.of("planned", "done", "not-met").contains(status) || random.nextInt(3) == 0;
            boolean again = visited && random.nextBoolean();
            boolean dated = status.equals("planned") || status.equals("done");
            LocalDate day = dated ? day(asked).plusDays(random.nextInt(15)) : null;
            Long person = random.nextInt(5) == 0 ? null : any(people);
            long id = number(
                    """
                    insert into home_visit(conversation_id, contact, what, place, village_id, status, planned_on, asked_at, ended_at)
                    values (?, ?, 'x', 'x', ?, ?, ?, ?, ?) returning id""",
                    person,
                    person == null ? "Bác Năm" : "",
                    random.nextInt(4) == 0 ? null : any(villages),
                    status,
                    day,
                    asked,
                    status.equals("done") ? asked.plusDays(20) : null);
            int inVain = (again ? 1 : 0) + (status.equals("not-met") ? 1 : 0);
            for (int j = 0; j < inVain + (visited ? 1 : 0); j++) {
                act("home-visit-planned", id, asked.plusHours(j));
            }
            for (int j = 0; j < inVain; j++) {
                act("home-visit-not-met", id, asked.plusDays(j));
            }
        }
    }

    private void act(String act, long visit, OffsetDateTime at) {
        jdbc.sql("insert into staff_audit(at, account_name, act, object, address) values (?, 'x', ?, ?, '')")
                .params(at, act, Long.toString(visit))
                .update();
    }

    private void announcements() {
        List<Long> topics = jdbc.sql("select id from announcement_topic order by id limit 3")
                .query((row, number) -> row.getLong(1))
                .list();
        for (int i = 0; i < 12; i++) {
            OffsetDateTime started = moment();
            long announcement = number("""
                    insert into announcement(status, topic_id, title, body, alarm, channels, everywhere, until, writers, writer_name, created_at,
                    started_at, ended_at) values ('done', ?, 'Họp', 'Họp', false, '{web,zalo,telegram}', true, '2020-01-01', '{1}', 'x', ?, ?, ?)
                    returning id""", any(topics), started, started, started);
            for (int j = 0; j < people.size(); j++) {
                if (random.nextInt(3) > 0) {
                    String status =
                            any(List.of("waiting", "handed", "delivered", "delivered", "left", "uncertain", "missed"));
                    jdbc.sql("""
                            insert into announcement_recipient(announcement_id, conversation_id, channel, account, language, status, reason)
                            values (?, ?, ?, 'figures', 'vi', ?, ?)""")
                            .params(
                                    announcement,
                                    people.get(j),
                                    CHANNELS.get(j % CHANNELS.size()),
                                    status,
                                    status.equals("missed")
                                            ? any(List.of("unreachable", "window_closed", "officer"))
                                            : "")
                            .update();
                }
            }
            jdbc.sql(
                            "insert into announcement_result(announcement_id, channel, status, reason, recipients) values (?, ?, ?, ?, ?)")
                    .params(announcement, any(CHANNELS), "missed", "late", 1 + random.nextInt(9))
                    .update();
        }
    }

    private long number(String sql, @Nullable Object... parameters) {
        var statement = jdbc.sql(sql);
        for (Object parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(Long.class).single();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A little before the first day to a little after the last. */
    private OffsetDateTime moment() {
        long seconds = Duration.ofDays(42).toSeconds();
        return Instant.parse("2031-03-01T00:00:00Z")
                .plusSeconds(random.nextLong(seconds))
                .atOffset(ZoneOffset.UTC);
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.plusHours(7).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
