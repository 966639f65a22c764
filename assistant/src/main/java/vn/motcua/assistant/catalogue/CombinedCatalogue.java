package vn.motcua.assistant.catalogue;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * What citizens are answered from: the imported procedures, with what people call them where the bundled catalogue knows it, and
 * beside them the bundled procedures that were not imported. Of a bundled record whose code was imported nothing but the common
 * name is used, and whether an officer is brought in: facts come from the import.
 */
final class CombinedCatalogue {

    private CombinedCatalogue() {}

    static Catalogue of(List<Procedure> imported, Catalogue bundled) {
        Catalogue of = Catalogue.of(imported);
        var all = new ArrayList<Procedure>(imported.size() + bundled.size());
        for (Procedure procedure : imported) {
            all.add(bundled.find(procedure.code())
                    .map(known -> with(procedure, known))
                    .orElse(procedure));
        }
        for (Procedure procedure : bundled.procedures()) {
            if (of.find(procedure.code()).isEmpty()) {
                all.add(procedure);
            }
        }
        return Catalogue.of(all);
    }

    private static Procedure with(Procedure procedure, Procedure known) {
        String commonName = procedure.commonName().isEmpty() ? known.commonName() : procedure.commonName();
        boolean handOver = procedure.handOver() || known.handOver();
        return commonName.equals(procedure.commonName()) && handOver == procedure.handOver()
                ? procedure
                : with(procedure, commonName, handOver);
    }

    private static Procedure with(Procedure procedure, String commonName, boolean handOver) {
        return new Procedure(
                procedure.code(),
                procedure.name(),
                commonName,
                procedure.levels(),
                procedure.publishedLevel(),
                procedure.field(),
                procedure.agency(),
                procedure.competentAuthority(),
                procedure.receivingAddress(),
                procedure.ministry(),
                procedure.audience(),
                procedure.type(),
                procedure.decision(),
                procedure.steps(),
                procedure.submissionMethods(),
                procedure.documents(),
                procedure.requirements(),
                procedure.result(),
                procedure.legalBasis(),
                procedure.keywords(),
                procedure.sourceUrl(),
                procedure.taken(),
                handOver);
    }
}
