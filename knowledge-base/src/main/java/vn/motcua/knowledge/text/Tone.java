package vn.motcua.knowledge.text;

/** The six tones (thanh) of Vietnamese. */
enum Tone {
    /** Thanh ngang: unwritten. */
    LEVEL,
    /** Thanh sắc. */
    ACUTE,
    /** Thanh huyền. */
    GRAVE,
    /** Thanh hỏi. */
    HOOK,
    /** Thanh ngã. */
    TILDE,
    /** Thanh nặng. */
    DOT
}
