package vn.motcua.assistant.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.CaseBreakdown;
import vn.motcua.assistant.handoff.CaseBreakdown.Openings;
import vn.motcua.assistant.handoff.CaseBreakdown.Slice;
import vn.motcua.assistant.handoff.CaseFigures;
import vn.motcua.assistant.handoff.CasePeriod;
import vn.motcua.assistant.handoff.Figures;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Column;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;

/** How citizens fared who needed a person: waiting, overdue, satisfaction. */
@Component
@Order(20)
class HandOverFigures implements FigureSource {

    private static final Slice NOTHING =
            new Slice(new Openings(0, 0, 0), new Figures(0, "", 0, 0, null, 0, null, List.of(0, 0, 0, 0, 0)));

    private final CaseFigures figures;
    private final InsightWords words;
    private final List<Column> columns;

    HandOverFigures(CaseFigures figures, InsightWords words) {
        this.figures = figures;
        this.words = words;
        this.columns = List.of(
                column("opened", Unit.COUNT),
                column("closed", Unit.COUNT),
                column("first-answers", Unit.COUNT),
                column("median-wait", Unit.DURATION),
                column("ninetieth-wait", Unit.DURATION),
                column("in-time", Unit.PERCENT),
                column("late", Unit.COUNT),
                column("overdue", Unit.COUNT),
                column("ratings", Unit.COUNT),
                column("satisfaction", Unit.RATING));
    }

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        CaseBreakdown broken =
                figures.breakdown(new CasePeriod(request.begins(), request.ends(), request.desk(), request.channel()));
        Chart wait = new Chart(words.of("chart.median-wait"), List.of("median-wait"));
        Chart satisfaction = new Chart(words.of("chart.satisfaction"), List.of("satisfaction"));
        Chart inTime = new Chart(words.of("chart.in-time"), List.of("in-time"));
        return new FigureSection(
                words.of("hand-over"),
                List.of(words.of("hand-over.how")),
                List.of(
                        table(FigureTable.ALL, Stream.of(row(FigureTable.ALL, words.of("all"), broken.all()))),
                        table(
                                "weeks",
                                request.weeks().stream().map(monday -> week(request, monday, broken)),
                                wait,
                                inTime,
                                satisfaction),
                        table(
                                "desks",
                                broken.desks().stream()
                                        .map(desk -> row(
                                                Long.toString(desk.figures().id()),
                                                Wording.same(desk.figures().name()),
                                                desk)),
                                wait,
                                inTime,
                                satisfaction),
                        table(
                                "channels",
                                broken.channels().entrySet().stream()
                                        .map(channel -> row(
                                                channel.getKey(),
                                                words.channel(channel.getKey()),
                                                channel.getValue()))),
                        reasons(broken)));
    }

    private FigureTable table(String name, Stream<Row> rows, Chart... charts) {
        return new FigureTable(
                name, words.of("by." + name), words.of("row." + name), columns, rows.toList(), List.of(charts));
    }

    private Row week(FigureRequest request, LocalDate monday, CaseBreakdown broken) {
        return row(
                monday.toString(),
                request.weekFrom(monday),
                Objects.requireNonNullElse(broken.weeks().get(monday), NOTHING));
    }

    private FigureTable reasons(CaseBreakdown broken) {
        return new FigureTable(
                "reasons",
                words.of("by.reasons"),
                words.of("row.reasons"),
                List.of(column("opened", Unit.COUNT), column("overdue", Unit.COUNT)),
                broken.reasons().entrySet().stream()
                        .map(reason -> reason(reason.getKey().word(), reason.getValue()))
                        .toList(),
                List.of(new Chart(words.of("chart.reasons"), List.of("opened"))));
    }

    private Row reason(String word, Openings came) {
        return new Row(
                word, words.whole("cases.reason." + word), came.people(), List.of((double) came.opened(), (double)
                        came.overdue()));
    }

    private static Row row(String key, Wording label, Slice slice) {
        Figures figures = slice.figures();
        Figures.@Nullable Spread first = figures.firstAnswer();
        @Nullable Integer inTime = figures.inTimePercent();
        int answers = first == null ? 0 : first.count();
        return new Row(
                key,
                label,
                slice.openings().people(),
                Arrays.asList(
                        (double) slice.openings().opened(),
                        (double) figures.closed(),
                        (double) answers,
                        first == null ? null : seconds(first.median()),
                        first == null ? null : seconds(first.ninetieth()),
                        inTime == null ? null : Double.valueOf(inTime),
                        (double) (answers - figures.inTime()),
                        (double) slice.openings().overdue(),
                        (double) figures.rated(),
                        figures.meanRating().isPresent()
                                ? Double.valueOf(figures.meanRating().getAsDouble())
                                : null));
    }

    private static Double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Column column(String name, Unit unit) {
        return new Column(name, words.of("column." + name), unit);
    }
}
