package vn.motcua.assistant.privacy;

/** What a word or a number of a text is a part of. */
enum WordPart {

    /** Of nothing that is personal. */
    OTHER,

    /** The first word of a person's name. */
    NAME,

    /** The further words of one. */
    NAME_ON,

    /** Of an address below the commune. */
    HOME,

    /** Of a number, a password or another sign that is one person's. */
    CODE
}
