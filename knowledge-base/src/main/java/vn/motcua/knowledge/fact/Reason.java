package vn.motcua.knowledge.fact;

/** Why a text was refused. */
public enum Reason {
    /** An amount of money, or "free", that the record does not name, or names of something else. */
    AMOUNT,
    /** A length of time that the record does not name: "5 ngày" is not "5 ngày làm việc". */
    PERIOD,
    /** A date, a time of day or a year. */
    DATE,
    /** Any other number: of copies, per cent, an age, a form, a bank account. */
    NUMBER,
    /** The code of a procedure that is not the cited one. */
    CODE,
    /** A law, decree, circular or decision, or an article of one. */
    LEGAL_REFERENCE,
    /** The name of an authority. */
    AUTHORITY,
    /** The address of a place. */
    ADDRESS,
    /** A link or an e-mail address. */
    LINK,
    /** A phone number. */
    PHONE,
    /** A "không", "chưa", "miễn" was lost or added beside what the record says. */
    NEGATION,
    /** A condition or a bound was lost, added or turned round: "nếu", "trừ", "ít nhất", "trước". */
    CONDITION,
    /** What must be done became what may be done, or the other way round. */
    OBLIGATION,
    /** A promise of what an office decides: "chắc chắn được cấp". */
    PROMISE,
    /** A claim in other words than those of the record where words decide. */
    CLAIM,
    /** Markup, code or hidden characters. */
    MARKUP,
    /** Not Vietnamese, or not readable as such. */
    LANGUAGE,
    /** Longer than any honest paraphrase, or empty. */
    LENGTH
}
