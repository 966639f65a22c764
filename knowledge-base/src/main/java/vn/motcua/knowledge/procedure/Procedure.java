package vn.motcua.knowledge.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An administrative procedure (thủ tục hành chính) with everything the national portal publishes of it. Texts are never
 * null; an empty text or list means that nothing was published.
 *
 * @param code the national code
 * @param name the official name
 * @param commonName what people call it, short enough for a button; empty when nobody wrote one. Not an official text
 * @param levels who carries it out, in the order of {@link Level}
 * @param publishedLevel the levels as printed ("Cấp tỉnh, Cấp xã")
 * @param field the field (lĩnh vực)
 * @param agency the agency that carries it out (cơ quan thực hiện)
 * @param competentAuthority the authority that decides (cơ quan có thẩm quyền)
 * @param receivingAddress where the dossier is received
 * @param ministry the ministry in charge; partly inferred by the source
 * @param audience whom it is for, as published
 * @param type the kind of procedure, as published
 * @param decision the deciding document, such as "163/QĐ-BTP"
 * @param steps the steps (trình tự thực hiện), lines as published
 * @param submissionMethods the ways of handing in, with time and fee
 * @param documents the required documents
 * @param requirements requirements and conditions
 * @param result what the citizen receives
 * @param legalBasis the legal basis
 * @param keywords the portal's keywords
 * @param sourceUrl the address of the source's page; empty when unknown
 * @param taken when the data was taken from the source: "2026-07" or "2026-07-25"; empty when unknown
 * @param handOver whether an officer is brought in as soon as it is spoken of; people who write records decide that, no source publishes it
 */
public record Procedure(
        ProcedureCode code,
        String name,
        String commonName,
        Set<Level> levels,
        String publishedLevel,
        String field,
        String agency,
        String competentAuthority,
        String receivingAddress,
        String ministry,
        String audience,
        String type,
        String decision,
        String steps,
        List<SubmissionMethod> submissionMethods,
        List<RequiredDocument> documents,
        String requirements,
        String result,
        List<LegalReference> legalBasis,
        String keywords,
        String sourceUrl,
        String taken,
        boolean handOver) {

    /** That of its code: hardly two of a catalogue share it, and the texts are long. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** A procedure for which no officer is brought in by itself. */
    public Procedure(
            ProcedureCode code,
            String name,
            String commonName,
            Set<Level> levels,
            String publishedLevel,
            String field,
            String agency,
            String competentAuthority,
            String receivingAddress,
            String ministry,
            String audience,
            String type,
            String decision,
            String steps,
            List<SubmissionMethod> submissionMethods,
            List<RequiredDocument> documents,
            String requirements,
            String result,
            List<LegalReference> legalBasis,
            String keywords,
            String sourceUrl,
            String taken) {
        this(
                code,
                name,
                commonName,
                levels,
                publishedLevel,
                field,
                agency,
                competentAuthority,
                receivingAddress,
                ministry,
                audience,
                type,
                decision,
                steps,
                submissionMethods,
                documents,
                requirements,
                result,
                legalBasis,
                keywords,
                sourceUrl,
                taken,
                false);
    }

    /** Copies the collections and refuses a procedure without a name. */
    public Procedure {
        if (name.isBlank()) {
            throw new IllegalArgumentException("procedure " + code + " has no name");
        }
        levels = levels.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(levels));
        submissionMethods = List.copyOf(submissionMethods);
        documents = List.copyOf(documents);
        legalBasis = List.copyOf(legalBasis);
    }

    /** What to call it where space is short: the common name, else the official one. */
    public String shortName() {
        return commonName.isEmpty() ? name : commonName;
    }
}
