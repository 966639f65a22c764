package vn.motcua.assistant.link;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** The procedures of the published catalogue. */
@Component
@Order(1)
class ProcedureSubjects implements SubjectSource {

    private final PublishedKnowledge published;

    ProcedureSubjects(PublishedKnowledge published) {
        this.published = published;
    }

    @Override
    public List<Subject> all() {
        return catalogue().procedures().stream().map(ProcedureSubjects::subject).toList();
    }

    @Override
    public Optional<Subject> find(SubjectId id) {
        return id.kind() == SubjectId.Kind.PROCEDURE
                ? catalogue().find(new ProcedureCode(id.key())).map(ProcedureSubjects::subject)
                : Optional.empty();
    }

    private Catalogue catalogue() {
        return published.current().search().catalogue();
    }

    private static Subject subject(Procedure procedure) {
        return new Subject(SubjectId.of(procedure.code()), procedure.shortName(), "", procedure.name());
    }
}
