package vn.motcua.knowledge.checking;

import java.util.List;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/** Looks through a catalogue for what would mislead citizens. It changes nothing. */
public final class CatalogueCheck {

    private CatalogueCheck() {}

    /** All findings: those of single procedures in the catalogue's order, then those that compare procedures. */
    public static List<Finding> check(Catalogue catalogue) {
        var findings = new Findings();
        for (Procedure procedure : catalogue.procedures()) {
            FeeCheck.check(procedure, findings);
            TimeCheck.check(procedure, findings);
            CompletenessCheck.check(procedure, findings);
            AbolishedPaperCheck.check(procedure, findings);
            DistrictAuthorityCheck.check(procedure, findings);
            LegalReferenceCheck.check(procedure, findings);
        }
        SimilarNameCheck.check(catalogue, findings);
        SharedTextCheck.check(catalogue, findings);
        return findings.all();
    }
}
