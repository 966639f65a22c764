package vn.motcua.assistant.link;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.knowledge.guide.LifeEvent;

/** The life events of which the published catalogue has procedures; they stand before the many procedures. */
@Component
@Order(0)
class LifeEventSubjects implements SubjectSource {

    private final PublishedKnowledge published;

    LifeEventSubjects(PublishedKnowledge published) {
        this.published = published;
    }

    @Override
    public List<Subject> all() {
        return published.current().guides().lifeEvents().stream()
                .map(LifeEventSubjects::subject)
                .toList();
    }

    @Override
    public Optional<Subject> find(SubjectId id) {
        return all().stream().filter(subject -> subject.id().equals(id)).findFirst();
    }

    private static Subject subject(LifeEvent event) {
        return new Subject(
                SubjectId.ofLifeEvent(event.id()),
                event.name().vi(),
                event.name().en(),
                "");
    }
}
