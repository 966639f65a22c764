package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import vn.motcua.knowledge.article.Article;
import vn.motcua.knowledge.article.ArticleCheck;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Checks the files of people who write procedures, guides, life events and articles, before anybody is answered from them. */
public final class GuideFiles {

    private final StandardQuestions standard = BundledGuides.standardQuestions();
    private final SharedQuestions shared = new SharedQuestions();
    private final Map<ProcedureCode, Procedure> known = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Guide> guides = new ArrayList<>();
    private final List<LifeEvent> events = new ArrayList<>();
    private final Map<Article, Path> articles = new LinkedHashMap<>();
    private int procedures;

    private GuideFiles() {}

    /**
     * What a check found.
     *
     * @param procedures how many procedures were read without a fault
     * @param guides the guides without a fault
     * @param lifeEvents the life events without a fault
     * @param articles the articles that could be read
     * @param faults everything that must be mended, in the order of the files
     */
    public record Checked(
            int procedures,
            List<Guide> guides,
            List<LifeEvent> lifeEvents,
            List<Article> articles,
            List<Fault> faults) {
        /** Copies the lists. */
        public Checked {
            guides = List.copyOf(guides);
            lifeEvents = List.copyOf(lifeEvents);
            articles = List.copyOf(articles);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks YAML files. Of files of other formats only the procedures are known afterwards, to which articles may lead.
     *
     * @param filesOrFolders what to check
     * @throws IOException when a path does not exist or a folder cannot be listed
     */
    public static Checked check(List<Path> filesOrFolders) throws IOException {
        Map<Boolean, List<Path>> given = CatalogueReader.files(filesOrFolders).stream()
                .collect(Collectors.partitioningBy(file -> file.toString().matches("(?i).*\\.ya?ml")));
        List<Path> files = given.getOrDefault(true, List.of());
        var check = new GuideFiles();
        check.know(BundledCatalogue.load());
        check.know(CatalogueReader.readAll(given.getOrDefault(false, List.of())).catalogue());
        var others = new ArrayList<Path>();
        for (Path file : files) {
            check.procedure(file, others);
        }
        for (Path file : others) {
            check.other(file);
        }
        check.articles();
        return new Checked(
                check.procedures, check.guides, check.events, List.copyOf(check.articles.keySet()), check.faults);
    }

    private void know(Catalogue catalogue) {
        catalogue.procedures().forEach(procedure -> known.put(procedure.code(), procedure));
    }

    private void procedure(Path file, List<Path> others) throws IOException {
        try {
            String text = Files.readString(file);
            if (text.lines().anyMatch(line -> line.startsWith("topics:") || line.startsWith("laws:"))) {
                return;
            }
            if (text.lines().anyMatch(line -> line.startsWith("event:") || line.startsWith("article:"))) {
                others.add(file);
                return;
            }
            YamlObjectReader yaml = YamlReader.yaml(text);
            Procedure procedure = YamlReader.procedure(yaml);
            known.put(procedure.code(), procedure);
            procedures++;
            GuideYaml.Read read = GuideYaml.read(procedure, yaml, standard);
            read.faults().forEach(fault -> faults.add(fault.in(file, 0)));
            if (read.guide() != null) {
                guides.add(read.guide());
                mustAgree(file, read.guide().questions());
            }
        } catch (RecordException e) {
            faults.add(e.in(file, 0));
        } catch (CharacterCodingException e) {
            faults.add(new Fault(file, 0, FaultKind.MALFORMED, "not UTF-8"));
        }
    }

    private void other(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            if (text.lines().anyMatch(line -> line.startsWith("article:"))) {
                articles.put(BundledArticles.reader().read(text), file);
            } else {
                lifeEvent(file, text);
            }
        } catch (RecordException e) {
            faults.add(e.in(file, 0));
        }
    }

    /** All together: no two may be asked for with the same words. */
    private void articles() {
        Map<String, Path> files = new HashMap<>();
        articles.forEach((article, file) -> files.put(article.id(), file));
        ArticleCheck.of(List.copyOf(articles.keySet()), Catalogue.of(known.values()))
                .forEach(finding -> faults.add(new Fault(
                        Objects.requireNonNull(files.get(finding.article())),
                        0,
                        FaultKind.INVALID_ARTICLE,
                        finding.what())));
    }

    private void lifeEvent(Path file, String text) throws RecordException {
        LifeEvent event = LifeEventYaml.read(text);
        events.add(event);
        mustAgree(file, event.questions());
        for (LifeEvent.Part part : event.parts()) {
            if (!known.containsKey(part.code())) {
                faults.add(new Fault(
                        file,
                        0,
                        FaultKind.INVALID_GUIDE,
                        "no procedure " + part.code() + " is bundled or among the files"));
            }
        }
    }

    private void mustAgree(Path file, List<CaseQuestion> questions) {
        shared.contradiction(questions)
                .ifPresent(what -> faults.add(new Fault(file, 0, FaultKind.INVALID_GUIDE, what)));
    }
}
