package vn.motcua.knowledge.answer;

/** What a word or a group of words does in an answer; {@code cues.tsv} lists them. */
enum Cue {
    /** Says yes wherever it stands. */
    YES,
    /** Says yes when nothing else says no: "dạ", "vâng", "đúng". */
    AGREE,
    /** Says yes at the head of its clause, behind no more than the person: "em có". */
    HAVE,
    /** Likewise, but needs something behind it: "đã đăng ký"; at the end of a clause it means "first". */
    DONE,
    /** Says yes at the end of its clause: "đăng ký rồi". */
    ALREADY,
    /** Says no of what follows it. */
    NEGATOR,
    /** Says no by itself. */
    NO,
    /** Says that one does not know. */
    UNSURE,
    /** May be a yes or a no, by what was asked: "mất rồi". */
    EITHER,
    /** Weakens what is said. */
    HEDGE,
    /** What stood before is taken back. */
    CORRECTION,
    /** Begins a clause that limits the one before. */
    CONTRAST,
    /** Begins a clause that follows from the one before. */
    THEN,
    /** Begins a case that may not be the citizen's own. */
    IF,
    /** Asks wherever it stands. */
    ASKS,
    /** Asks what something is: then what stands before it is what is asked about. */
    DEFINES,
    /** Asks, but behind a negation means "any": "chưa có giấy nào". */
    ASKS_UNLESS_NEGATED,
    /** Turns the clause that it ends into a question. */
    ASKED_TAIL,
    /** Belongs to a question when it stands right before one: "mất bao nhiêu tiền". */
    ASK_LEAD,
    /** Asks for a rule where it stands between "có" and "không": "có cần hộ khẩu không". */
    OBLIGES,
    /** Means nothing, although it looks as if it did: "không sao". */
    NONE,
    /** May stand between the words of a phrase without changing it: persons, classifiers, courtesy. */
    FILLER
}
