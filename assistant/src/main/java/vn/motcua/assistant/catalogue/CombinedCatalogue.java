package vn.motcua.assistant.catalogue;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * What citizens are answered from: the imported procedures, with what people call them where the bundled catalogue knows it, and
 * beside them the bundled procedures that were not imported. Of a bundled record whose code was imported nothing but the common
 * name is used: facts come from the import.
 */
final class CombinedCatalogue {

    private CombinedCatalogue() {}

    static Catalogue of(List<Procedure> imported, Catalogue bundled) {
        Catalogue of = Catalogue.of(imported);
        var all = new ArrayList<Procedure>(imported.size() + bundled.size());
        for (Procedure procedure : imported) {
            String common = procedure.commonName().isEmpty()
                    ? bundled.find(procedure.code()).map(Procedure::commonName).orElse("")
                    : procedure.commonName();
            all.add(common.equals(procedure.commonName()) ? procedure : withCommonName(procedure, common));
        }
        for (Procedure procedure : bundled.procedures()) {
            if (of.find(procedure.code()).isEmpty()) {
                all.add(procedure);
            }
        }
        return Catalogue.of(all);
    }

    private static Procedure withCommonName(Procedure procedure, String commonName) {
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
                procedure.taken());
    }
}
