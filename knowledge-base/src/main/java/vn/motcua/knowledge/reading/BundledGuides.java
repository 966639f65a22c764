package vn.motcua.knowledge.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Glossary;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * The guides, life events, standard questions and the glossary that come with the library.
 *
 * @param guides the guides of bundled procedures
 * @param lifeEvents the life events
 * @param standard the questions that no guide has to write
 * @param glossary explains papers
 */
public record BundledGuides(
        List<Guide> guides, List<LifeEvent> lifeEvents, StandardQuestions standard, Glossary glossary) {

    private static final String EVENTS = "/vn/motcua/knowledge/life-events/";
    private static final String GUIDE = "/vn/motcua/knowledge/guide/";

    /** Copies the lists. */
    public BundledGuides {
        guides = List.copyOf(guides);
        lifeEvents = List.copyOf(lifeEvents);
    }

    /** Read once, when they are first wanted. */
    private static final class Bundled {
        private static final BundledGuides GUIDES = read();
    }

    /**
     * The guides and what belongs to them.
     *
     * @throws ExceptionInInitializerError when a bundled file is missing or has a fault: the library was packed wrongly
     */
    public static BundledGuides load() {
        return Bundled.GUIDES;
    }

    private static BundledGuides read() {
        StandardQuestions standard = standardQuestions();
        var shared = new SharedQuestions();
        var guides = new ArrayList<Guide>();
        for (String name : BundledCatalogue.fileNames()) {
            Guide guide = guide(name, standard);
            if (guide != null) {
                mustAgree(shared, name, guide.questions());
                guides.add(guide);
            }
        }
        var events = new ArrayList<LifeEvent>();
        for (String name : BundledFile.lines(EVENTS + "index.txt")) {
            LifeEvent event = parsed(EVENTS + name, LifeEventYaml::read);
            mustAgree(shared, name, event.questions());
            events.add(event);
        }
        return new BundledGuides(guides, events, standard, parsed(GUIDE + "glossary.yaml", GlossaryYaml::read));
    }

    /** The standard questions. */
    public static StandardQuestions standardQuestions() {
        return parsed(GUIDE + "standard-questions.yaml", StandardQuestionsYaml::read);
    }

    /**
     * The guides of a catalogue.
     *
     * @param catalogue the procedures that citizens are answered from
     * @param others written guides from elsewhere, which go before the bundled ones
     */
    public Guides over(Catalogue catalogue, Collection<Guide> others) {
        var written = new ArrayList<>(others);
        written.addAll(guides);
        return new Guides(catalogue, written, lifeEvents, standard, glossary);
    }

    private static @Nullable Guide guide(String name, StandardQuestions standard) {
        try {
            YamlObjectReader yaml = YamlReader.yaml(BundledFile.text(BundledCatalogue.FOLDER + name));
            Procedure procedure = YamlReader.procedure(yaml);
            GuideYaml.Read read = GuideYaml.read(procedure, yaml, standard);
            read.faults()
                    .forEach(fault -> broken(name, fault.in(Path.of(name), 0).toString()));
            return read.guide();
        } catch (RecordException e) {
            throw broken(name, e.in(Path.of(name), 0).toString());
        }
    }

    private interface Parser<T> {
        T read(String text) throws RecordException;
    }

    private static <T> T parsed(String path, Parser<T> parser) {
        try {
            return parser.read(BundledFile.text(path));
        } catch (RecordException e) {
            throw broken(path, e.in(Path.of(path), 0).toString());
        }
    }

    private static void mustAgree(SharedQuestions shared, String name, List<CaseQuestion> questions) {
        shared.contradiction(questions).ifPresent(what -> {
            throw broken(name, what);
        });
    }

    private static IllegalStateException broken(String name, String what) {
        return new IllegalStateException("bundled " + name + ": " + what);
    }
}
