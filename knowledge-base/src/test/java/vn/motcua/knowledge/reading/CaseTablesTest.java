package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseFile;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.guide.Truth;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.RequiredDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Case by case: exactly the papers, the fee and the time that the official record gives. */
class CaseTablesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "case-tables");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int AT_LEAST = 15;

    @Test
    void thereAreEnough() throws IOException {
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(tables()).allSatisfy(table -> assertThat(table.cases()).hasSizeGreaterThanOrEqualTo(4));
    }

    @TestFactory
    Stream<DynamicTest> theGuideSaysWhatTheTableSays() throws IOException {
        Catalogue catalogue = BundledCatalogue.load();
        var guides = BundledGuides.load().over(catalogue, List.of());
        return tables().stream()
                .flatMap(table -> table.cases().stream()
                        .map(each -> DynamicTest.dynamicTest(
                                table.code() + ", line " + each.line(),
                                () -> check(
                                        table,
                                        each,
                                        guides.of(new ProcedureCode(table.code()))
                                                .orElseThrow()))));
    }

    @TestFactory
    Stream<DynamicTest> theTableSaysWhatTheOfficialRecordSays() throws IOException {
        Path file = ReferenceData.path("catalogue/procedures.jsonl.gz");
        Catalogue national = CatalogueReader.readAll(List.of(file)).catalogue();
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.code(),
                        () -> official(
                                table,
                                national.find(new ProcedureCode(table.code())).orElseThrow())));
    }

    private static void check(CaseTable table, CaseTable.Case each, Guide guide) {
        assertThat(guide.written()).isTrue();
        CaseFile file = file(guide, each.answers());
        assertThat(file.next()).as("a question is left open").isEmpty();
        assertThat(guide.papers()).noneMatch(paper -> file.holds(paper.when()) == Truth.UNKNOWN);
        var papers = new TreeSet<String>();
        for (GuidePaper paper : file.applying(guide.papers(), GuidePaper::when)) {
            papers.add(nameInTable(table, paper));
        }
        assertThat(papers).containsExactlyInAnyOrderElementsOf(each.papers());
        same(
                "fee",
                each.fees(),
                file.applying(guide.fees(), GuideFee::when).stream()
                        .map(GuideFee::published)
                        .toList());
        same(
                "time",
                each.times(),
                file.applying(guide.times(), GuideTime::when).stream()
                        .map(GuideTime::published)
                        .toList());
    }

    private static void same(String what, List<CaseTable.Words> expected, List<String> published) {
        assertThat(published).as(what).hasSameSizeAs(expected);
        for (CaseTable.Words words : expected) {
            assertThat(published).as(what).anyMatch(text -> plain(text).contains(plain(words.guide())));
        }
    }

    /** The table's name of a paper: of those whose words it has, the one with the longest words. */
    private static String nameInTable(CaseTable table, GuidePaper paper) {
        return table.papers().entrySet().stream()
                .filter(row -> plain(paper.name())
                        .contains(plain(row.getValue().words().guide())))
                .max(Comparator.comparingInt(
                        row -> row.getValue().words().guide().length()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> "not in the table: " + paper.name());
    }

    private static CaseFile file(Guide guide, Map<String, String> given) {
        var answers = new LinkedHashMap<String, CaseAnswer>();
        given.forEach((name, answer) -> {
            CaseQuestion question = guide.questions().stream()
                    .filter(each -> each.key().equals(name)
                            || each.key().equals(guide.basis().code() + ":" + name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no question '" + name + "'"));
            answers.put(question.key(), answer(question, answer));
        });
        var file = new CaseFile(Course.of(guide).questions(), answers, TODAY);
        assertThat(file.answered()).as("answers that belong to the case").hasSize(given.size());
        return file;
    }

    private static CaseAnswer answer(CaseQuestion question, String text) {
        if (question.kind() == CaseQuestion.Kind.DATE) {
            LocalDate day = TODAY.minusDays(Integer.parseInt(text.replace(" days ago", "")));
            return new CaseAnswer.Day(day, day);
        }
        assertThat(question.option(text)).as(question.key() + "=" + text).isPresent();
        return new CaseAnswer.Picked(text);
    }

    private static void official(CaseTable table, Procedure record) {
        Procedure bundled =
                BundledCatalogue.load().find(new ProcedureCode(table.code())).orElseThrow();
        assertThat(bundled.decision()).isEqualTo(record.decision());
        table.papers().forEach((name, row) -> {
            RequiredDocument document = record.documents().get(row.number() - 1);
            assertThat(plain(document.name()))
                    .as(name)
                    .contains(plain(row.words().official()));
        });
        String all = record.submissionMethods().stream()
                        .map(method -> method.fee().published() + "\n"
                                + method.processingTime().published() + "\n" + method.description())
                        .collect(Collectors.joining("\n"))
                + "\n" + record.steps();
        for (CaseTable.Case each : table.cases()) {
            Stream.concat(each.fees().stream(), each.times().stream())
                    .forEach(words ->
                            assertThat(plain(all)).as("line " + each.line()).contains(plain(words.official())));
        }
    }

    private static List<CaseTable> tables() throws IOException {
        var tables = new ArrayList<CaseTable>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                tables.add(CaseTable.read(file));
            }
        }
        return tables;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
