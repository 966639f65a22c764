package vn.motcua.knowledge.checking;

/** What a check looks for. */
public enum CheckKind {
    /** "Miễn phí" with an amount in its bracket, with the amount left to a council or committee, or with a tariff. */
    CONTRADICTORY_FEE,
    /** An amount that cannot be right: under 1,000 đồng, or run together with the number before it. */
    DOUBTFUL_FEE,
    /** A processing time that is a bare number. */
    TIME_WITHOUT_UNIT,
    /** No required document is listed. */
    NO_DOCUMENTS,
    /** No step is described. */
    NO_STEPS,
    /** A paper that was abolished on 2023-01-01: sổ hộ khẩu, sổ tạm trú (Law on Residence 68/2020/QH14, article 38). */
    ABOLISHED_PAPER,
    /** An authority of the district level, which was abolished on 2025-07-01. */
    DISTRICT_AUTHORITY,
    /** A name that another procedure also has, apart from case, diacritics and punctuation. */
    SIMILAR_NAME,
    /** A legal reference without a proper number, or whose number, title and date do not agree. */
    BROKEN_LEGAL_REFERENCE,
    /** Steps that another procedure of another agency has word for word: one may have been overwritten. */
    SHARED_TEXT
}
