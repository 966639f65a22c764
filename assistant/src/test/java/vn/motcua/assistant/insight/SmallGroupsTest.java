package vn.motcua.assistant.insight;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Column;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmallGroupsTest {

    private static final InsightWords WORDS = new InsightWords(new StaticMessageSource());

    private static final Wording NAME = new Wording("Số <b>", "Number <b>");
    private static final Column COLUMN = new Column("number", NAME, Unit.COUNT);
    private static final Chart CHART = new Chart(NAME, List.of("number"));

    @Test
    void oneSmallRowTakesTheNextSmallestWithIt() {
        assertThat(hidden(9, 2, 4, 0)).containsExactly(false, true, true, false);
    }

    @Test
    void severalSmallRowsHideEachOther() {
        assertThat(hidden(9, 2, 4, 1)).containsExactly(false, true, false, true);
    }

    @Test
    void whereNobodyOrEnoughAreNothingIsHidden() {
        assertThat(hidden(0, 3, 0)).containsExactly(false, false, false);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void aHiddenRowHasNoFigures() {
        Row row = SmallGroups.hiddenIn(table(1)).rows().getFirst();
        assertThat(row.values()).containsOnlyNulls().hasSize(1);
    }

    @Test
    void aChartTellsNothingOfHiddenRowsAndWritesNamesAsText() {
        FigureTable table = SmallGroups.hiddenIn(table(1, 1, 1, 7));
        String svg = ChartDrawing.svg("x", table, CHART, "vi", (unit, value) -> "is " + value);
        assertThat(svg).contains("Số &lt;b&gt;", "&lt;3", "is 7.0").doesNotContain("is 1.0", "<b>", "style=");
    }

    @Test
    void manyRowsAreSeveralPicturesSoThatTheyFitOnPaper() {
        int[] people = IntStream.range(0, 53).map(week -> 10).toArray();
        assertThat(ChartDrawing.svg("x", table(people), CHART, "en", (unit, value) -> "")
                        .split("<svg ", -1))
                .hasSize(4);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> new FigureTable(
                        "t", NAME, NAME, List.of(COLUMN), List.of(new Row("r", NAME, 3, List.of())), List.of()))
                .hasMessageContaining("row r has 0 values for 1 columns");
        assertThatThrownBy(() -> new FigureTable(
                        "t", NAME, NAME, List.of(COLUMN), List.of(), List.of(new Chart(NAME, List.of("other")))))
                .hasMessageContaining("no columns [other]");
        assertThatThrownBy(() -> new QualityFigures(List.of(source("reports"), source("reports")), WORDS))
                .hasMessageContaining("reports");
        assertThatThrownBy(() -> new QualityFigures(List.of(source("Báo cáo")), WORDS))
                .hasMessageContaining("Báo cáo");
    }

    private static FigureSource source(String name) {
        return new FigureSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public FigureSection of(FigureRequest request) {
                return new FigureSection(NAME, List.of(), List.of());
            }
        };
    }

    private static List<Boolean> hidden(int... people) {
        return SmallGroups.hiddenIn(table(people)).rows().stream()
                .map(Row::hidden)
                .toList();
    }

    private static FigureTable table(int... people) {
        List<Row> rows = IntStream.range(0, people.length)
                .mapToObj(i -> new Row(Integer.toString(i), NAME, people[i], List.of((double) people[i])))
                .toList();
        return new FigureTable("t", NAME, NAME, List.of(COLUMN), rows, List.of(CHART));
    }
}
