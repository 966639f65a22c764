package vn.motcua.assistant.privacy;

/** How much of what tells a person apart is masked. */
public enum Masking {

    /**
     * Before a text is stored, logged or indexed: numbers and addresses that identify or reach a person. Names and home addresses stay,
     * because the officer who takes a case over needs them.
     */
    STORED,

    /** Before a text leaves for a language model, which needs none of it: names, home addresses, dates of birth and the rest too. */
    FOR_A_MODEL
}
