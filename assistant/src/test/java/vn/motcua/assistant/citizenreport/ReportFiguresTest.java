package vn.motcua.assistant.citizenreport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureTable;
import vn.motcua.assistant.insight.FigureTable.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of reports against the same counted one by one over a random history of events. */
class ReportFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 15);
    private static final List<String> CHANNELS = List.of("web", "zalo");
    private static final int MATTERS = 120;

    private final Random random = new Random(20261123);

    /** A matter as it was made up. */
    private record Made(
            LocalDate received, String category, String channel, boolean answered, boolean late, int joined) {}

    @Test
    void everyNumberIsThatOfTheEvents() {
        try (var scene = new ReportScene(Map.of())) {
            JdbcClient jdbc = scene.node.jdbc();
            List<String> categories = scene.node.get(Categories.class).all().stream()
                    .map(Category::code)
                    .limit(3)
                    .toList();
            var made = new ArrayList<Made>();
            for (int id = 1; id <= MATTERS; id++) {
                made.add(matter(jdbc, 1_000_000 + id, categories));
            }
            for (String channel : new @Nullable String[] {null, "web", "zalo"}) {
                var request = new FigureRequest(FIRST, LAST, null, channel);
                var section = scene.node.get(ReportFigures.class).of(request);
                List<Made> wanted = made.stream()
                        .filter(one -> channel == null || one.channel().equals(channel))
                        .filter(one -> !one.received().isBefore(FIRST)
                                && !one.received().isAfter(LAST))
                        .toList();
                assertThat(wanted).isNotEmpty().hasSizeLessThan(MATTERS);
                check(only(section.tables(), FigureTable.ALL).rows().getFirst(), wanted);
                var kinds = new TreeMap<String, List<Made>>();
                wanted.forEach(one -> kinds.computeIfAbsent(one.category(), kind -> new ArrayList<>())
                        .add(one));
                List<Row> rows = only(section.tables(), "kinds").rows();
                assertThat(rows).extracting(Row::key).containsExactlyInAnyOrderElementsOf(kinds.keySet());
                rows.forEach(row -> check(row, kinds.getOrDefault(row.key(), List.of())));
                for (Row week : only(section.tables(), "weeks").rows()) {
                    LocalDate monday = LocalDate.parse(week.key());
                    check(
                            week,
                            wanted.stream()
                                    .filter(one -> !one.received().isBefore(monday)
                                            && one.received().isBefore(monday.plusDays(7)))
                                    .toList());
                }
            }
        }
    }

    private static FigureTable only(List<FigureTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Row row, List<Made> made) {
        assertThat(row.values().subList(0, 3))
                .as(row.key())
                .containsExactly(
                        (double) made.size(),
                        (double) made.stream().filter(Made::answered).count(),
                        (double) made.stream().filter(Made::late).count());
        assertThat(row.people())
                .as(row.key())
                .isEqualTo(made.stream().mapToLong(one -> 1 + one.joined()).sum());
    }

    private Made matter(JdbcClient jdbc, long report, List<String> categories) {
        LocalDate received = FIRST.minusDays(10).plusDays(random.nextInt(70));
        String category = categories.get(random.nextInt(categories.size()));
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        LocalDate due = received.plusDays(7);
        int answeredAfter = random.nextInt(20);
        boolean answered = !received.plusDays(answeredAfter).isAfter(LAST) && answeredAfter < 15;
        event(jdbc, report, "received", received, category, channel, due);
        int joined = random.nextInt(3);
        for (int i = 0; i < joined; i++) {
            event(jdbc, report, "joined", received, category, channel, due);
        }
        if (answered) {
            event(jdbc, report, "answered", received.plusDays(answeredAfter), category, channel, due);
        }
        boolean late = answered ? answeredAfter > 7 : LAST.isAfter(due);
        return new Made(received, category, channel, answered, late, joined);
    }

    private static void event(
            JdbcClient jdbc, long report, String kind, LocalDate day, String category, String channel, LocalDate due) {
        OffsetDateTime noon = day.atTime(5, 0).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into report_event(report_id, at, kind, status, category, channel, due_on)
                values (?, ?, ?, 'received', ?, ?, ?)""").params(report, noon, kind, category, channel, due).update();
    }
}
