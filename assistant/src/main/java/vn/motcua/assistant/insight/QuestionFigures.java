package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Column;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.Questions.Count;

/** What citizens asked, and how much of it was answered without an officer. No desk is in charge of a question that was not handed over. */
@Component
@Order(10)
class QuestionFigures implements FigureSource {

    private final Questions questions;
    private final InsightWords words;
    private final List<Column> columns;

    QuestionFigures(Questions questions, InsightWords words) {
        this.questions = questions;
        this.words = words;
        this.columns = List.of(
                column("messages", Unit.COUNT),
                column("questions", Unit.COUNT),
                column("answered", Unit.COUNT),
                column("answered-share", Unit.PERCENT),
                column("unsure", Unit.COUNT),
                column("unanswered", Unit.COUNT),
                column("handed", Unit.COUNT));
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Count> counts = questions.counts(request);
        var notes = new ArrayList<Wording>();
        notes.add(words.of("questions.how"));
        if (request.desk() != null) {
            notes.add(words.of("questions.no-desk"));
        }
        List<String> parts = List.of("answered", "unsure", "unanswered", "handed");
        Chart became = new Chart(words.of("chart.questions"), parts);
        Chart share = new Chart(words.of("chart.answered-share"), List.of("answered-share"));
        return new FigureSection(
                words.of("questions"),
                notes,
                List.of(
                        table(
                                FigureTable.ALL,
                                List.of(row(
                                        FigureTable.ALL,
                                        words.of("all"),
                                        counts.stream()
                                                .filter(count -> count.channel() == null && count.week() == null)
                                                .findFirst()
                                                .orElse(Count.NONE)))),
                        table(
                                "weeks",
                                request.weeks().stream()
                                        .map(monday -> row(
                                                monday.toString(),
                                                request.weekFrom(monday),
                                                counts.stream()
                                                        .filter(count -> monday.equals(count.week()))
                                                        .findFirst()
                                                        .orElse(Count.NONE)))
                                        .toList(),
                                became,
                                share),
                        table("channels", channels(counts), became, share)));
    }

    private List<Row> channels(List<Count> counts) {
        var rows = new ArrayList<Row>();
        for (Count count : counts) {
            @Nullable String channel = count.channel();
            if (channel != null) {
                rows.add(row(channel, words.channel(channel), count));
            }
        }
        rows.sort(Comparator.comparing(Row::key));
        return rows;
    }

    private FigureTable table(String name, List<Row> rows, Chart... charts) {
        return new FigureTable(name, words.of("by." + name), words.of("row." + name), columns, rows, List.of(charts));
    }

    private static Row row(String key, Wording label, Count count) {
        long asked = count.questions();
        return new Row(
                key,
                label,
                count.people(),
                Arrays.asList(
                        (double) count.messages(),
                        (double) asked,
                        (double) count.answered(),
                        asked == 0 ? null : Double.valueOf(count.answered() * 100 / asked),
                        (double) count.unsure(),
                        (double) count.unanswered(),
                        (double) count.handed()));
    }

    private Column column(String name, Unit unit) {
        return new Column(name, words.of("column." + name), unit);
    }
}
