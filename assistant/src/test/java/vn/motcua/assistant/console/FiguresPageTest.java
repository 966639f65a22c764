package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.assistant.insight.RandomHistory;
import vn.motcua.assistant.insight.Recomputed;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The leaders' figures, on the page and in the file, are those that come out when the raw rows are gone through one by one. */
class FiguresPageTest extends StaffFace {

    /** A month in which nothing else of the tests happens, and no public holiday is. */
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 3);

    private static final LocalDate LAST = LocalDate.of(2025, 10, 29);
    private static final String PERIOD = "?from=" + FIRST + "&to=" + LAST;

    private static final Set<String> SERVICES =
            Set.of("reports", "dossiers", "appointments", "home-help", "announcements");
    private static final Pattern FIGURE = Pattern.compile("data-figure=\"([^\"]+)\"[^>]*>(?:<strong>)?([^<]*)<");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    /** Played once for all tests of this class, which share a database. */
    private static List<Long> desks = List.of();

    @Autowired
    private ConversationErasure erasure;

    @BeforeEach
    void aMonth() {
        if (!desks.isEmpty()) {
            return;
        }
        var history = new RandomHistory(jdbc, 8);
        desks = List.of(history.desk("Quầy Số liệu 1", 15), history.desk("Quầy Số liệu 2", 40));
        Instant from = Instant.parse("2025-09-30T00:00:00Z");
        Instant to = Instant.parse("2025-10-31T00:00:00Z");
        history.play(300, List.of("web", "web", "zalo", "telegram"), desks, from, to);
        history.play(
                2,
                List.of("zalobot"),
                desks,
                Instant.parse("2025-10-10T00:00:00Z"),
                Instant.parse("2025-10-20T00:00:00Z"));
    }

    @Test
    void everyFigureOfThePageIsThatOfTheRawRows() {
        String page = leader().get("/staff/figures" + PERIOD).body();
        assertSame(figures(page), recomputed(null, null).shown());
        assertThat(page).contains("<svg", "role=\"img\"", "<pattern").doesNotContain("style=", "??");
    }

    @Test
    void sectionsAreFoldedButTheFirstAndLongTablesToTheirLatestWeeks() {
        StaffBrowser leader = leader();
        String page = leader.get("/staff/figures" + PERIOD).body();
        assertThat(page).containsPattern("<details class=\"part\" id=\"questions\" open");
        assertThat(page.split("<details class=\"part\"[^>]* open", -1)).hasSize(2);
        for (String part : List.of("questions", "hand-over", "dossiers", "reports", "announcements", "appointments")) {
            assertThat(page).contains("href=\"#" + part + "\"", "id=\"" + part + "\"");
        }
        assertThat(page).contains("show=all").doesNotContain("class=\"folded\"");
        String whole = leader.get("/staff/figures" + PERIOD + "&show=all").body();
        assertThat(whole).doesNotContainPattern("<details class=\"part\" id=\"[a-z-]+\">");
        assertThat(figures(whole)).isEqualTo(figures(page));

        String year = leader.get("/staff/figures?from=2025-01-01&to=2025-12-31").body();
        int folded = year.indexOf("class=\"folded\"");
        assertThat(year.indexOf("data-figure=\"questions/weeks/2025-12-22/"))
                .as("the latest week is shown at once")
                .isPositive()
                .isLessThan(folded);
        assertThat(year.indexOf("data-figure=\"questions/weeks/2025-01-13/")).isGreaterThan(folded);
        assertThat(figures(year).keySet().stream()
                        .filter(key -> key.matches("questions/weeks/.*/messages"))
                        .count())
                .isEqualTo(53);
    }

    @Test
    void everyFigureOfTheFileIsThatOfTheRawRows() {
        HttpResponse<String> file = leader().get("/staff/figures/export" + PERIOD);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        var told = new TreeMap<String, String>();
        file.body().lines().skip(1).map(FiguresPageTest::cells).forEach(cells -> {
            if (!cells.get(0).equals("unanswered")) {
                String key = String.join("/", cells.get(0), cells.get(1), cells.get(2), cells.get(5));
                told.put(key, cells.get(4) + ":" + cells.get(6));
            }
        });
        assertSame(told, recomputed(null, null).filed());
    }

    @Test
    void aDeskAndAChannelNarrowThem() {
        StaffBrowser leader = leader();
        assertSame(
                figures(leader.get("/staff/figures" + PERIOD + "&desk=" + desks.get(1))
                        .body()),
                recomputed(desks.get(1), null).shown());
        assertSame(
                figures(leader.get("/staff/figures" + PERIOD + "&channel=zalo").body()),
                recomputed(null, "zalo").shown());
        // Two people: nothing of them is told.
        String few = leader.get("/staff/figures" + PERIOD + "&channel=zalobot").body();
        assertSame(figures(few), recomputed(null, "zalobot").shown());
        assertThat(figures(few).get("questions/all/all/messages")).isEqualTo("<3");
    }

    @Test
    void whatWaitsForTooLongIsOverdue() {
        String marked =
                "update hand_over set status = %s, closed_at = %s, account_id = null, rating = null, rated_at = null, due_at = %s where desk_id = "
                        + desks.get(0)
                        + " and opened_at >= '2025-10-15' and opened_at < '2025-10-18' and answered_at is null";
        int open = jdbc.sql(marked.formatted("'waiting'", "null", "now() - interval '1 minute'"))
                .update();
        try {
            var page = figures(leader().get("/staff/figures" + PERIOD).body());
            assertSame(page, recomputed(null, null).shown());
            assertThat(page.get("hand-over/all/all/overdue"))
                    .isEqualTo(Integer.toString(open))
                    .isNotEqualTo("0");
        } finally {
            jdbc.sql(marked.formatted("'closed'", "opened_at", "null")).update();
        }
    }

    @Test
    void whatWasAskedInVainIsGroupedWithoutPersonalDataAndGoesWithErasure() {
        StaffBrowser leader = leader();
        List<Long> askers = List.of(asker("0912345678"), asker("0987654321"), asker("0911222333"));
        String address = "/staff/figures/questions?from=2025-08-01&to=2025-08-31";
        String page = HtmlUtils.htmlUnescape(leader.get(address).body());
        assertThat(page).contains("máy bay không người lái", "lượt hỏi: 3, số người: 3", "[đã ẩn tên]");
        assertThat(page).doesNotContain("Nguyễn Văn Minh", "0912345678");
        String file = leader.get("/staff/figures/export?from=2025-08-01&to=2025-08-31")
                .body();
        assertThat(file).contains("\"unanswered\",\"groups\",\"1\"").doesNotContainIgnoringCase("minh");
        erasure.erase(askers.getFirst());
        assertThat(HtmlUtils.htmlUnescape(leader.get(address).body()))
                .contains("Không có nhóm câu hỏi nào")
                .doesNotContain("người lái");
    }

    @Test
    void readingAndTakingAwayAreInTheAuditAndOnlyLeadersMayDoIt() {
        String name = account(Role.ADMINISTRATOR);
        StaffBrowser leader = signedIn(name);
        leader.get("/staff/figures" + PERIOD + "&channel=web");
        leader.get("/staff/figures/questions" + PERIOD);
        leader.get("/staff/figures/export" + PERIOD);
        assertThat(rows(name).stream().limit(3).map(row -> row.act() + " " + row.object()))
                .containsExactly(
                        "figures-exported 2025-10-03/2025-10-29",
                        "unanswered-read 2025-10-03/2025-10-29",
                        "figures-read 2025-10-03/2025-10-29 web");
        assertThat(signedIn(account(Role.OFFICER)).get("/staff/figures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsMalformedIsAsIfItWereNotThere() {
        HttpResponse<String> page =
                leader().get("/staff/figures?from=2025-99-01&to=x&desk=1%20or%201&channel=%3Cb%3E&lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Quality figures", "Left unsure").doesNotContain("<b>", "??");
    }

    /** Says what differs, not all that there is. */
    private static void assertSame(TreeMap<String, String> told, TreeMap<String, String> expected) {
        // Those of the services are counted in ReportFiguresTest and ServiceFiguresTest.
        told.keySet().removeIf(key -> SERVICES.contains(key.substring(0, key.indexOf('/'))));
        assertThat(told.entrySet()).hasSizeGreaterThan(50).containsExactlyElementsOf(expected.entrySet());
    }

    private long asker(String phone) {
        long conversation =
                jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, last_sequence, created_at)
                values ('web', 'web', ?, 2, now()) returning id""").param("asker " + phone).query(Long.class).single();
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, reply_to, content, sent_at) values
                (?, 1, 'citizen', null, jsonb_build_object('text', ?::text), '2025-08-12T03:00:00Z'),
                (?, 2, 'assistant', 1, '{"outcome":"out_of_scope"}', '2025-08-12T03:00:01Z')""")
                .params(
                        conversation,
                        "tôi tên là Nguyễn Văn Minh, cho hỏi bay máy bay không người lái (flycam) phải xin phép ai",
                        conversation)
                .update();
        return conversation;
    }

    private StaffBrowser leader() {
        return signedIn(account(Role.SUPERVISOR));
    }

    private Recomputed recomputed(@Nullable Long desk, @Nullable String channel) {
        return Recomputed.from(jdbc, FIRST, LAST, desk, channel);
    }

    private static TreeMap<String, String> figures(String page) {
        var figures = new TreeMap<String, String>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) {
            figures.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
        }
        return figures;
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line).results().map(cell -> cell.group(1)).collect(Collectors.toList());
    }
}
