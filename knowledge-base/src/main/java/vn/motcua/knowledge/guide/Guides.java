package vn.motcua.knowledge.guide;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.Term;

/**
 * The guides of a catalogue: every procedure has one. A written guide is used as long as the catalogue's record rests on the
 * same decision as the record that the guide was written for; a record with a newer decision may want other papers, so it gets
 * a derived guide until somebody has looked at it.
 */
public final class Guides {

    /** Somebody who walks asks for the same ones at every step. */
    private static final int MOST_KEPT = 500;

    private final Catalogue catalogue;
    private final Map<ProcedureCode, Guide> written;
    private final Map<String, LifeEvent> events;
    private final StandardQuestions standard;
    private final Glossary glossary;
    private final PhraseTable<LifeEvent> eventsSaid = new PhraseTable<>();
    private final Cache<ProcedureCode, Guide> derived =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<String, Course> courses =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /**
     * The guides.
     *
     * @param catalogue the procedures that citizens are answered from
     * @param written the written guides; of two for one code the first that fits the catalogue's record counts
     * @param events the life events
     * @param standard the questions of derived guides
     * @param glossary explains papers
     */
    public Guides(
            Catalogue catalogue,
            Collection<Guide> written,
            Collection<LifeEvent> events,
            StandardQuestions standard,
            Glossary glossary) {
        this.catalogue = catalogue;
        this.standard = standard;
        this.glossary = glossary;
        var fitting = new HashMap<ProcedureCode, Guide>();
        for (Guide guide : written) {
            ProcedureCode code = guide.basis().code();
            if (catalogue.find(code).filter(procedure -> fits(guide, procedure)).isPresent()) {
                fitting.putIfAbsent(code, guide);
            }
        }
        this.written = Map.copyOf(fitting);
        var byId = new LinkedHashMap<String, LifeEvent>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        this.events = byId;
        lifeEvents().forEach(event -> event.said().forEach(phrase -> eventsSaid.add(phrase, event)));
    }

    /** Whether a guide was written for what a record says. */
    private static boolean fits(Guide guide, Procedure procedure) {
        return guide.basis().decision().equals(procedure.decision());
    }

    /** The guide of a procedure of the catalogue; empty for a code that it does not have. */
    public Optional<Guide> of(ProcedureCode code) {
        Guide guide = written.get(code);
        return guide != null
                ? Optional.of(guide)
                : catalogue
                        .find(code)
                        .map(procedure -> derived.get(code, each -> DerivedGuide.of(procedure, standard)));
    }

    /** How many procedures have a written guide that is in use. */
    public int writtenCount() {
        return written.size();
    }

    /** The life events of which the catalogue has at least one procedure, in their order. */
    public List<LifeEvent> lifeEvents() {
        return events.values().stream()
                .filter(event -> event.parts().stream()
                        .anyMatch(part -> catalogue.find(part.code()).isPresent()))
                .toList();
    }

    /** The life events that a message speaks of, and where. */
    public List<PhraseTable.Match<LifeEvent>> lifeEventsIn(List<Term> terms) {
        return eventsSaid.findLongest(terms);
    }

    /** The walk with this id: {@code p.1.001193} or {@code e.sinh-con}; empty when there is none. */
    public Optional<Course> course(String id) {
        Course kept = courses.getIfPresent(id);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Course> course = make(id);
        // What there is none of may be what somebody outside made up, and is not kept.
        course.ifPresent(made -> courses.put(id, made));
        return course;
    }

    private Optional<Course> make(String id) {
        if (id.startsWith("p.") && ProcedureCode.isCode(id.substring(2))) {
            return of(new ProcedureCode(id.substring(2))).map(guide -> named(Course.of(guide)));
        }
        if (!id.startsWith("e.")) {
            return Optional.empty();
        }
        return Optional.ofNullable(events.get(id.substring(2)))
                .map(this::walk)
                .filter(course -> !course.legs().isEmpty());
    }

    private Course walk(LifeEvent event) {
        List<Guide> guides = event.parts().stream()
                .map(part -> of(part.code()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return Course.of(event, guides);
    }

    /** A walk is called what the catalogue calls its procedure. */
    private Course named(Course course) {
        ProcedureCode code = course.legs().getFirst().guide().basis().code();
        String name = catalogue
                .find(code)
                .map(Procedure::shortName)
                .orElse(course.name().vi());
        return new Course(
                course.id(), BilingualText.published(name), course.intro(), course.questions(), course.legs());
    }

    /** Explains papers. */
    public Glossary glossary() {
        return glossary;
    }
}
