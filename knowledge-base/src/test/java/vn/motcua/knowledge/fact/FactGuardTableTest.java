package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.knowledge.fact.Verdict.Rejected;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;

/** The table by hand, line by line. */
class FactGuardTableTest {

    private static final int AT_LEAST = 200;

    private record Line(String excerpt, String output, List<String> expected) {}

    @Test
    void thereAreEnough() {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @TestFactory
    Stream<DynamicTest> theGuardSaysWhatTheTableSays() {
        var guard = new FactGuard();
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.output,
                        () -> assertThat(said(guard.check(line.output, Evidence.ofPassage(line.excerpt))))
                                .as("%s%nrests on: %s", line.output, line.excerpt)
                                .isIn(line.expected)));
    }

    private static String said(Verdict verdict) {
        return verdict instanceof Rejected rejected ? rejected.reason().name() : "pass";
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String excerpt = "";
        for (String line : ResourceLines.read(FactGuardTableTest.class, "fact-guard.tsv")) {
            if (line.startsWith("= ")) {
                excerpt = line.substring(2).replace('⏎', '\n');
            } else {
                String[] columns = line.split("\t");
                lines.add(new Line(excerpt, hidden(columns[0].replace('⏎', '\n')), List.of(columns[1].split("\\|"))));
            }
        }
        return lines;
    }

    private static String hidden(String text) {
        return text.replace("<ZWSP>", "\u200b")
                .replace("<ZWJ>", "\u200d")
                .replace("<RLO>", "\u202e")
                .replace("<TAG1>", Character.toString(0xE0031))
                .replace("<SHY>", "\u00ad");
    }
}
